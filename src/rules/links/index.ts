// Written by scripts/generate.ts.
import type { AnyRule } from "../../rule.ts";

export const rules: Readonly<Record<string, AnyRule>> = {};
