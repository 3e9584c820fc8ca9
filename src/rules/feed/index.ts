// Written by scripts/generate.ts.
import type { AnyRule } from "../../rule.ts";
import categoryConsistency from "./category-consistency.ts";
import dateFormat from "./date-format.ts";
import dateOrder from "./date-order.ts";
import descriptionLength from "./description-length.ts";
import duplicateElement from "./duplicate-element.ts";
import duplicateGuid from "./duplicate-guid.ts";
import elementOrder from "./element-order.ts";
import emptyElement from "./empty-element.ts";
import format from "./format.ts";
import jsonSyntax from "./json-syntax.ts";
import keyword from "./keyword.ts";
import namespace from "./namespace.ts";
import requiredAttribute from "./required-attribute.ts";
import requiredElement from "./required-element.ts";
import size from "./size.ts";
import unexpectedText from "./unexpected-text.ts";
import unknownAttribute from "./unknown-attribute.ts";
import unknownElement from "./unknown-element.ts";
import whiteSpace from "./white-space.ts";
import xmlWellFormed from "./xml-well-formed.ts";

export const rules: Readonly<Record<string, AnyRule>> = {
  "feed/category-consistency": categoryConsistency,
  "feed/date-format": dateFormat,
  "feed/date-order": dateOrder,
  "feed/description-length": descriptionLength,
  "feed/duplicate-element": duplicateElement,
  "feed/duplicate-guid": duplicateGuid,
  "feed/element-order": elementOrder,
  "feed/empty-element": emptyElement,
  "feed/format": format,
  "feed/json-syntax": jsonSyntax,
  "feed/keyword": keyword,
  "feed/namespace": namespace,
  "feed/required-attribute": requiredAttribute,
  "feed/required-element": requiredElement,
  "feed/size": size,
  "feed/unexpected-text": unexpectedText,
  "feed/unknown-attribute": unknownAttribute,
  "feed/unknown-element": unknownElement,
  "feed/white-space": whiteSpace,
  "feed/xml-well-formed": xmlWellFormed,
};
