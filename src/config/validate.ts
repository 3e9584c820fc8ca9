import type { AnyRule } from "../rule.ts";
import { checkAllowPrivate } from "./allow-private.ts";
import { check, type Misfit } from "./check.ts";
import type { UserConfig } from "./config.ts";
import { checkHeaders } from "./headers.ts";
import { checkRanges } from "./ranges.ts";
import { configSchema } from "./schema.ts";
import type { Environment } from "./secrets.ts";

/** What a configuration is held against. */
export interface Basis {
  readonly rules: Readonly<Record<string, AnyRule>>;
  /** Where the variables are that it names. */
  readonly environment: Environment;
}

/** Everything that is wrong with a configuration; nothing when it is a `UserConfig`. */
export function validate(value: unknown, { rules, environment }: Basis): Misfit[] {
  const misfits = check(value, configSchema(rules));
  const links: unknown = (value as Partial<UserConfig> | null)?.links;
  const { headers, allowPrivate } = (links ?? {}) as { headers?: unknown; allowPrivate?: unknown };
  const ofLinks = [...checkHeaders(headers, environment), ...checkAllowPrivate(allowPrivate)];
  // Ranges can be told only of options that are numbers.
  return misfits.length > 0 ? [...misfits, ...ofLinks] : [...ofLinks, ...checkRanges(value as UserConfig, rules)];
}
