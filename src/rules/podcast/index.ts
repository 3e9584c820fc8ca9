// Written by scripts/generate.ts.
import type { AnyRule } from "../../rule.ts";
import category from "./category.ts";
import descriptionLength from "./description-length.ts";
import duration from "./duration.ts";
import enclosure from "./enclosure.ts";
import episode from "./episode.ts";
import explicit from "./explicit.ts";
import guid from "./guid.ts";
import image from "./image.ts";
import keywords from "./keywords.ts";
import links from "./links.ts";
import liveItem from "./live-item.ts";
import location from "./location.ts";
import person from "./person.ts";
import requiredTags from "./required-tags.ts";
import soundbite from "./soundbite.ts";
import textLength from "./text-length.ts";
import value from "./value.ts";

export const rules: Readonly<Record<string, AnyRule>> = {
  "podcast/category": category,
  "podcast/description-length": descriptionLength,
  "podcast/duration": duration,
  "podcast/enclosure": enclosure,
  "podcast/episode": episode,
  "podcast/explicit": explicit,
  "podcast/guid": guid,
  "podcast/image": image,
  "podcast/keywords": keywords,
  "podcast/links": links,
  "podcast/live-item": liveItem,
  "podcast/location": location,
  "podcast/person": person,
  "podcast/required-tags": requiredTags,
  "podcast/soundbite": soundbite,
  "podcast/text-length": textLength,
  "podcast/value": value,
};
