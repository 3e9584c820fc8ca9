import type { AnyRule } from "../rule.ts";
import type { Misfit } from "./check.ts";
import type { PresetName, RuleSettings, UserConfig } from "./config.ts";
import { type KeyPath, pathText } from "./key-path.ts";
import { presetLayer } from "./layers.ts";

type OptionValues = Readonly<Record<string, unknown>>;

/** Options `min` above `max`, counting what is set elsewhere. The configuration fits its schema. */
export function checkRanges(config: UserConfig, rules: Readonly<Record<string, AnyRule>>): Misfit[] {
  const { extends: base = "contentlint:recommended" } = config;
  const names = typeof base === "string" ? [base] : base;
  return Object.entries(rules)
    .filter(([, rule]) => hasRange(rule))
    .flatMap(([id, rule]) => rangesOf(id, rule, config, names));
}

function hasRange({ options }: AnyRule): boolean {
  return Object.hasOwn(options, "min") && Object.hasOwn(options, "max");
}

function rangesOf(id: string, rule: AnyRule, config: UserConfig, names: readonly PresetName[]): Misfit[] {
  const general = { ...presetLayer(id, rule, names).options, ...optionsIn(config.rules, id) };
  const misfits = misfitsOf(config.rules, id, general, ["rules"]);
  for (const [index, override] of (config.overrides ?? []).entries()) {
    const special = { ...general, ...optionsIn(override.rules, id) };
    misfits.push(...misfitsOf(override.rules, id, special, ["overrides", index, "rules"]));
  }
  return misfits;
}

function optionsIn(settings: RuleSettings | undefined, id: string): OptionValues | undefined {
  const setting = settings && Object.hasOwn(settings, id) ? settings[id] : undefined;
  return typeof setting === "object" ? setting[1] : undefined;
}

function misfitsOf(settings: RuleSettings | undefined, id: string, merged: OptionValues, above: KeyPath): Misfit[] {
  const own = optionsIn(settings, id);
  const { min, max } = merged as { readonly min?: unknown; readonly max?: unknown };
  if (!own || typeof min !== "number" || typeof max !== "number" || min <= max) return [];
  const isMin = Object.hasOwn(own, "min");
  const path: KeyPath = [...above, id, 1, isMin ? "min" : "max"];
  const [verdict, other] = isMin
    ? [`${min}, above max, which is ${max}`, "max"]
    : [`${max}, below min, which is ${min}`, "min"];
  const advice = Object.hasOwn(own, other) ? "" : ` Set ${other} too.`;
  return [{ path, at: "value", message: `“${pathText(path)}” is ${verdict}.${advice}` }];
}
