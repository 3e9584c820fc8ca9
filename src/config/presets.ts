import type { AnyRule } from "../rule.ts";
import type { PresetName, RuleSetting } from "./config.ts";

/** What a preset makes of a rule. */
export type Preset = (id: string, rule: AnyRule) => RuleSetting;

/**
 * Stricter options. 160 characters are what search engines show of a description, and 561 px what checkers of search
 * results call safe for a title; a Flesch reading ease of 60 is where plain English begins.
 */
export const strictOptions: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "feed/description-length": { max: 160 },
  "post/title-width": { max: 561 },
  "prose/readability": { warnBelow: 50, adviseBelow: 60 },
  "prose/passive": { warnAbove: 20, adviseAbove: 10 },
};

export const presets: Readonly<Record<PresetName, Preset>> = {
  "contentlint:recommended": (_id, rule) => rule.severity,
  "contentlint:strict": (id, rule) => {
    const severity = rule.severity === "info" ? "warning" : rule.severity;
    const options = Object.hasOwn(strictOptions, id) ? strictOptions[id] : undefined;
    return options ? [severity, options] : severity;
  },
};

export const presetNames: readonly PresetName[] = ["contentlint:recommended", "contentlint:strict"];
