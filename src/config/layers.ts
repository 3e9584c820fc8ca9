import type { AnyRule } from "../rule.ts";
import type { PresetName, RuleSetting, RuleSeverity } from "./config.ts";
import { presets } from "./presets.ts";

type OptionValues = Readonly<Record<string, unknown>>;

/** How a rule is set so far. */
export interface Layered {
  readonly severity: RuleSeverity;
  readonly options: OptionValues;
}

/** What the presets make of a rule; without any preset it is off until somebody names it. */
export function presetLayer(id: string, rule: AnyRule, names: readonly PresetName[]): Layered {
  const defaults = Object.entries(rule.options).map(([name, option]) => [name, option.default]);
  const start: Layered = { severity: "off", options: Object.fromEntries(defaults) };
  return names.reduce((layer, name) => withSetting(layer, presets[name](id, rule)), start);
}

/** A setting on top. A severity alone keeps the options; options replace those of the same name. */
export function withSetting(layer: Layered, setting: RuleSetting | undefined): Layered {
  if (setting === undefined) return layer;
  if (typeof setting === "string") return { severity: setting, options: layer.options };
  const [severity, options] = setting;
  return { severity, options: options ? { ...layer.options, ...options } : layer.options };
}
