// Written by scripts/generate.ts.
import type { AnyRule } from "../../rule.ts";
import broken from "./broken.ts";
import fragment from "./fragment.ts";
import moved from "./moved.ts";
import redirectChain from "./redirect-chain.ts";
import unknown from "./unknown.ts";

export const rules: Readonly<Record<string, AnyRule>> = {
  "links/broken": broken,
  "links/fragment": fragment,
  "links/moved": moved,
  "links/redirect-chain": redirectChain,
  "links/unknown": unknown,
};
