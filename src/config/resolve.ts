import type { AnyRule, Choice, Choose } from "../rule.ts";
import type { Config, PresetName, RuleSeverity } from "./config.ts";
import { type FileMatcher, fileMatcher } from "./globs.ts";
import { type Layered, presetLayer, withSetting } from "./layers.ts";

export interface ChooseSettings {
  readonly config: Config;
  readonly rules: Readonly<Record<string, AnyRule>>;
  /** What file names are relative to, absolute. */
  readonly cwd: string;
  /** Severities from the command line, on top of everything; options stay as configured. */
  readonly cliRules?: Readonly<Record<string, RuleSeverity>> | undefined;
  /** A preset from the command line, in place of the configuration's. */
  readonly preset?: PresetName | undefined;
}

/** What a configuration means for files, by their names. */
export interface Chosen {
  /** The rules that are on, by id. The same map for files that no override tells apart. */
  readonly choose: Choose;
  isIgnored(file: string): boolean;
}

/** Asynchronous because globs are compiled by a package that is imported only when there are any. */
export async function chosenFor(settings: ChooseSettings): Promise<Chosen> {
  const { config, cwd } = settings;
  const folders = { cwd, folder: config.folder };
  const isIgnored = await fileMatcher(config.ignore, folders);
  const matchers = await Promise.all(config.overrides.map(({ files }) => fileMatcher(files, folders)));
  return { choose: chooser(settings, matchers), isIgnored };
}

function chooser(settings: ChooseSettings, matchers: readonly FileMatcher[]): Choose {
  const known = new Map<string, ReadonlyMap<string, Choice>>();
  return (file) => {
    const matching = [...matchers.keys()].filter((index) => matchers[index]?.(file));
    const key = matching.join();
    const choices = known.get(key) ?? choicesFor(settings, matching);
    known.set(key, choices);
    return choices;
  };
}

/** `overrides` are the places of those that apply. */
function choicesFor(settings: ChooseSettings, overrides: readonly number[]): ReadonlyMap<string, Choice> {
  const choices = new Map<string, Choice>();
  for (const [id, rule] of Object.entries(settings.rules)) {
    const { severity, options } = layersOf(id, rule, settings, overrides);
    if (severity !== "off") choices.set(id, { severity, options });
  }
  return choices;
}

function layersOf(id: string, rule: AnyRule, settings: ChooseSettings, overrides: readonly number[]): Layered {
  const { config, preset, cliRules = {} } = settings;
  const start = presetLayer(id, rule, preset ? [preset] : config.extends);
  const special = overrides.map((index) => config.overrides[index]?.rules);
  const settled = [config.rules, ...special, cliRules].map((level) =>
    level && Object.hasOwn(level, id) ? level[id] : undefined,
  );
  return settled.reduce<Layered>(withSetting, start);
}
