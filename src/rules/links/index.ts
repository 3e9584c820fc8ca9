// Written by scripts/generate.ts.
import type { AnyRule } from "../../rule.ts";
import broken from "./broken.ts";
import fragment from "./fragment.ts";

export const rules: Readonly<Record<string, AnyRule>> = {
  "links/broken": broken,
  "links/fragment": fragment,
};
