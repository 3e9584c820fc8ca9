import type { AnyRule } from "../rule.ts";
import { check, type Misfit } from "./check.ts";
import type { UserConfig } from "./config.ts";
import { checkRanges } from "./ranges.ts";
import { configSchema } from "./schema.ts";

/** Everything that is wrong with a configuration; nothing when it is a `UserConfig`. */
export function validate(value: unknown, rules: Readonly<Record<string, AnyRule>>): Misfit[] {
  const misfits = check(value, configSchema(rules));
  // Ranges can be told only of options that are numbers.
  return misfits.length > 0 ? misfits : checkRanges(value as UserConfig, rules);
}
