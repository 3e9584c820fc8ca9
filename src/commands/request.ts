import { relative, resolve } from "node:path";
import type { Config } from "../config/config.ts";
import { resolveConfig } from "../config/resolve.ts";
import type { LintRequest } from "../lint.ts";
import type { AnyRule } from "../rule.ts";
import { shownPath } from "../sources/node-disk.ts";
import type { AddressPattern, Input } from "../sources/request.ts";
import type { LintArguments } from "./options.ts";
import type { OpenWorld } from "./world.ts";

interface Basis {
  readonly config: Config;
  readonly rules: Readonly<Record<string, AnyRule>>;
  readonly cwd: string;
  readonly world: OpenWorld;
}
