// Written by scripts/generate.ts.
import type { AnyRule } from "../../rule.ts";
import canonicalConflict from "./canonical-conflict.ts";
import canonicalFragment from "./canonical-fragment.ts";
import canonicalMissing from "./canonical-missing.ts";
import canonicalRelative from "./canonical-relative.ts";
import canonicalRoot from "./canonical-root.ts";
import descriptionLength from "./description-length.ts";
import descriptionMissing from "./description-missing.ts";
import frontMatter from "./front-matter.ts";
import h1Length from "./h1-length.ts";
import h1Missing from "./h1-missing.ts";
import h1Multiple from "./h1-multiple.ts";
import headBroken from "./head-broken.ts";
import headingEmpty from "./heading-empty.ts";
import headingSkip from "./heading-skip.ts";
import htmlSize from "./html-size.ts";
import imgAlt from "./img-alt.ts";
import imgAltFilename from "./img-alt-filename.ts";
import imgAltLength from "./img-alt-length.ts";
import imgBytes from "./img-bytes.ts";
import imgDimensions from "./img-dimensions.ts";
import jsonldArticle from "./jsonld-article.ts";
import jsonldDate from "./jsonld-date.ts";
import jsonldSyntax from "./jsonld-syntax.ts";
import langInvalid from "./lang-invalid.ts";
import langMissing from "./lang-missing.ts";
import linkInsecure from "./link-insecure.ts";
import linkName from "./link-name.ts";
import linkText from "./link-text.ts";
import linkUncrawlable from "./link-uncrawlable.ts";
import metaInBody from "./meta-in-body.ts";
import mojibake from "./mojibake.ts";
import noindex from "./noindex.ts";
import ogAbsolute from "./og-absolute.ts";
import ogImageAlt from "./og-image-alt.ts";
import ogImageSize from "./og-image-size.ts";
import ogRequired from "./og-required.ts";
import placeholder from "./placeholder.ts";
import textEscaping from "./text-escaping.ts";
import thin from "./thin.ts";
import titleGeneric from "./title-generic.ts";
import titleMissing from "./title-missing.ts";
import titleMultiple from "./title-multiple.ts";
import titleWidth from "./title-width.ts";
import twitterCard from "./twitter-card.ts";
import unavailableAfter from "./unavailable-after.ts";
import unknownElement from "./unknown-element.ts";
import unrendered from "./unrendered.ts";
import urlLength from "./url-length.ts";
import urlStyle from "./url-style.ts";

export const rules: Readonly<Record<string, AnyRule>> = {
  "post/canonical-conflict": canonicalConflict,
  "post/canonical-fragment": canonicalFragment,
  "post/canonical-missing": canonicalMissing,
  "post/canonical-relative": canonicalRelative,
  "post/canonical-root": canonicalRoot,
  "post/description-length": descriptionLength,
  "post/description-missing": descriptionMissing,
  "post/front-matter": frontMatter,
  "post/h1-length": h1Length,
  "post/h1-missing": h1Missing,
  "post/h1-multiple": h1Multiple,
  "post/head-broken": headBroken,
  "post/heading-empty": headingEmpty,
  "post/heading-skip": headingSkip,
  "post/html-size": htmlSize,
  "post/img-alt": imgAlt,
  "post/img-alt-filename": imgAltFilename,
  "post/img-alt-length": imgAltLength,
  "post/img-bytes": imgBytes,
  "post/img-dimensions": imgDimensions,
  "post/jsonld-article": jsonldArticle,
  "post/jsonld-date": jsonldDate,
  "post/jsonld-syntax": jsonldSyntax,
  "post/lang-invalid": langInvalid,
  "post/lang-missing": langMissing,
  "post/link-insecure": linkInsecure,
  "post/link-name": linkName,
  "post/link-text": linkText,
  "post/link-uncrawlable": linkUncrawlable,
  "post/meta-in-body": metaInBody,
  "post/mojibake": mojibake,
  "post/noindex": noindex,
  "post/og-absolute": ogAbsolute,
  "post/og-image-alt": ogImageAlt,
  "post/og-image-size": ogImageSize,
  "post/og-required": ogRequired,
  "post/placeholder": placeholder,
  "post/text-escaping": textEscaping,
  "post/thin": thin,
  "post/title-generic": titleGeneric,
  "post/title-missing": titleMissing,
  "post/title-multiple": titleMultiple,
  "post/title-width": titleWidth,
  "post/twitter-card": twitterCard,
  "post/unavailable-after": unavailableAfter,
  "post/unknown-element": unknownElement,
  "post/unrendered": unrendered,
  "post/url-length": urlLength,
  "post/url-style": urlStyle,
};
