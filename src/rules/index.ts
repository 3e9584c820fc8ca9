// Written by scripts/generate.ts.
import type { AnyRule } from "../rule.ts";
import { rules as feed } from "./feed/index.ts";
import { rules as history } from "./history/index.ts";
import { rules as links } from "./links/index.ts";
import { rules as parity } from "./parity/index.ts";
import { rules as podcast } from "./podcast/index.ts";
import { rules as post } from "./post/index.ts";
import { rules as prose } from "./prose/index.ts";
import { rules as site } from "./site/index.ts";

/** Every rule by its id. */
export const rules: Readonly<Record<string, AnyRule>> = { ...feed, ...podcast, ...post, ...prose, ...links, ...parity, ...history, ...site };
