// Written by scripts/generate.ts.
import type { AnyRule } from "../../rule.ts";
import canonicalConflict from "./canonical-conflict.ts";
import canonicalFragment from "./canonical-fragment.ts";
import canonicalMissing from "./canonical-missing.ts";
import canonicalRelative from "./canonical-relative.ts";
import canonicalRoot from "./canonical-root.ts";
import descriptionLength from "./description-length.ts";
import descriptionMissing from "./description-missing.ts";
import headBroken from "./head-broken.ts";
import htmlSize from "./html-size.ts";
import langInvalid from "./lang-invalid.ts";
import langMissing from "./lang-missing.ts";
import metaInBody from "./meta-in-body.ts";
import noindex from "./noindex.ts";
import ogAbsolute from "./og-absolute.ts";
import ogImageAlt from "./og-image-alt.ts";
import ogRequired from "./og-required.ts";
import textEscaping from "./text-escaping.ts";
import titleGeneric from "./title-generic.ts";
import titleMissing from "./title-missing.ts";
import titleMultiple from "./title-multiple.ts";
import titleWidth from "./title-width.ts";
import twitterCard from "./twitter-card.ts";
import unavailableAfter from "./unavailable-after.ts";

export const rules: Readonly<Record<string, AnyRule>> = {
  "post/canonical-conflict": canonicalConflict,
  "post/canonical-fragment": canonicalFragment,
  "post/canonical-missing": canonicalMissing,
  "post/canonical-relative": canonicalRelative,
  "post/canonical-root": canonicalRoot,
  "post/description-length": descriptionLength,
  "post/description-missing": descriptionMissing,
  "post/head-broken": headBroken,
  "post/html-size": htmlSize,
  "post/lang-invalid": langInvalid,
  "post/lang-missing": langMissing,
  "post/meta-in-body": metaInBody,
  "post/noindex": noindex,
  "post/og-absolute": ogAbsolute,
  "post/og-image-alt": ogImageAlt,
  "post/og-required": ogRequired,
  "post/text-escaping": textEscaping,
  "post/title-generic": titleGeneric,
  "post/title-missing": titleMissing,
  "post/title-multiple": titleMultiple,
  "post/title-width": titleWidth,
  "post/twitter-card": twitterCard,
  "post/unavailable-after": unavailableAfter,
};
