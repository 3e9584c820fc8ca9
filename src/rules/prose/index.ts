// Written by scripts/generate.ts.
import type { AnyRule } from "../../rule.ts";
import passive from "./passive.ts";
import readability from "./readability.ts";

export const rules: Readonly<Record<string, AnyRule>> = {
  "prose/passive": passive,
  "prose/readability": readability,
};
