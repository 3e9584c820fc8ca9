import type { Vocabulary } from "../form.ts";
import { decimal, integer, optional, orEmpty, required, text, wordInAnyCase } from "../values.ts";

/** The part of the podcast namespace that says who is paid: podcast:value, version 1.4. */
export const money: Vocabulary = {
  elements: {
    "podcast:value": {
      attributes: { type: required(text), method: required(text), suggested: optional(decimal(0)) },
      children: { "podcast:valueRecipient": "+", "podcast:valueTimeSplit": "*" },
    },
    "podcast:valueRecipient": {
      attributes: {
        name: optional(text),
        customKey: optional(orEmpty(text)),
        customValue: optional(orEmpty(text)),
        type: required(text),
        address: required(text),
        split: required(integer(0)),
        fee: optional(wordInAnyCase("true false")),
      },
    },
    "podcast:valueTimeSplit": {
      attributes: {
        startTime: required(decimal(0)),
        duration: required(decimal(0)),
        remoteStartTime: optional(decimal(0)),
        remotePercentage: optional(decimal()),
      },
      children: { "podcast:remoteItem": "?", "podcast:valueRecipient": "*" },
    },
  },
};
