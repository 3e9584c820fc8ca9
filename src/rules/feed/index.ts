// Written by scripts/generate.ts.
import type { AnyRule } from "../../rule.ts";
import boilerplateDescription from "./boilerplate-description.ts";
import categoryConsistency from "./category-consistency.ts";
import dateCluster from "./date-cluster.ts";
import dateFormat from "./date-format.ts";
import dateMissing from "./date-missing.ts";
import dateOrder from "./date-order.ts";
import datePlausible from "./date-plausible.ts";
import descriptionLength from "./description-length.ts";
import duplicateDescription from "./duplicate-description.ts";
import duplicateElement from "./duplicate-element.ts";
import duplicateGuid from "./duplicate-guid.ts";
import duplicateLink from "./duplicate-link.ts";
import duplicateTitle from "./duplicate-title.ts";
import elementOrder from "./element-order.ts";
import empty from "./empty.ts";
import emptyElement from "./empty-element.ts";
import encoding from "./encoding.ts";
import format from "./format.ts";
import guidPermalink from "./guid-permalink.ts";
import http from "./http.ts";
import jsonSyntax from "./json-syntax.ts";
import keyword from "./keyword.ts";
import language from "./language.ts";
import lastBuildDate from "./last-build-date.ts";
import linkHost from "./link-host.ts";
import linkLocalhost from "./link-localhost.ts";
import linkMissing from "./link-missing.ts";
import linkScheme from "./link-scheme.ts";
import linkTracking from "./link-tracking.ts";
import namespace from "./namespace.ts";
import requiredAttribute from "./required-attribute.ts";
import requiredElement from "./required-element.ts";
import size from "./size.ts";
import unexpectedText from "./unexpected-text.ts";
import unknownAttribute from "./unknown-attribute.ts";
import unknownElement from "./unknown-element.ts";
import updatedBeforePublished from "./updated-before-published.ts";
import url from "./url.ts";
import whiteSpace from "./white-space.ts";
import xmlWellFormed from "./xml-well-formed.ts";

export const rules: Readonly<Record<string, AnyRule>> = {
  "feed/boilerplate-description": boilerplateDescription,
  "feed/category-consistency": categoryConsistency,
  "feed/date-cluster": dateCluster,
  "feed/date-format": dateFormat,
  "feed/date-missing": dateMissing,
  "feed/date-order": dateOrder,
  "feed/date-plausible": datePlausible,
  "feed/description-length": descriptionLength,
  "feed/duplicate-description": duplicateDescription,
  "feed/duplicate-element": duplicateElement,
  "feed/duplicate-guid": duplicateGuid,
  "feed/duplicate-link": duplicateLink,
  "feed/duplicate-title": duplicateTitle,
  "feed/element-order": elementOrder,
  "feed/empty": empty,
  "feed/empty-element": emptyElement,
  "feed/encoding": encoding,
  "feed/format": format,
  "feed/guid-permalink": guidPermalink,
  "feed/http": http,
  "feed/json-syntax": jsonSyntax,
  "feed/keyword": keyword,
  "feed/language": language,
  "feed/last-build-date": lastBuildDate,
  "feed/link-host": linkHost,
  "feed/link-localhost": linkLocalhost,
  "feed/link-missing": linkMissing,
  "feed/link-scheme": linkScheme,
  "feed/link-tracking": linkTracking,
  "feed/namespace": namespace,
  "feed/required-attribute": requiredAttribute,
  "feed/required-element": requiredElement,
  "feed/size": size,
  "feed/unexpected-text": unexpectedText,
  "feed/unknown-attribute": unknownAttribute,
  "feed/unknown-element": unknownElement,
  "feed/updated-before-published": updatedBeforePublished,
  "feed/url": url,
  "feed/white-space": whiteSpace,
  "feed/xml-well-formed": xmlWellFormed,
};
