// Written by scripts/generate.ts.
import type { AnyRule } from "../../rule.ts";
import author from "./author.ts";
import autodiscoveryMissing from "./autodiscovery-missing.ts";
import autodiscoveryWrong from "./autodiscovery-wrong.ts";
import canonical from "./canonical.ts";
import category from "./category.ts";
import date from "./date.ts";
import description from "./description.ts";
import draftInFeed from "./draft-in-feed.ts";
import futureInFeed from "./future-in-feed.ts";
import image from "./image.ts";
import language from "./language.ts";
import missingFromFeed from "./missing-from-feed.ts";
import missingPage from "./missing-page.ts";
import modifiedBeforePublished from "./modified-before-published.ts";
import noindexInFeed from "./noindex-in-feed.ts";
import ogUrl from "./og-url.ts";
import title from "./title.ts";

export const rules: Readonly<Record<string, AnyRule>> = {
  "parity/author": author,
  "parity/autodiscovery-missing": autodiscoveryMissing,
  "parity/autodiscovery-wrong": autodiscoveryWrong,
  "parity/canonical": canonical,
  "parity/category": category,
  "parity/date": date,
  "parity/description": description,
  "parity/draft-in-feed": draftInFeed,
  "parity/future-in-feed": futureInFeed,
  "parity/image": image,
  "parity/language": language,
  "parity/missing-from-feed": missingFromFeed,
  "parity/missing-page": missingPage,
  "parity/modified-before-published": modifiedBeforePublished,
  "parity/noindex-in-feed": noindexInFeed,
  "parity/og-url": ogUrl,
  "parity/title": title,
};
