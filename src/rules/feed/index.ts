// Written by scripts/generate.ts.
import type { AnyRule } from "../../rule.ts";
import categoryConsistency from "./category-consistency.ts";
import dateFormat from "./date-format.ts";
import dateOrder from "./date-order.ts";
import descriptionLength from "./description-length.ts";
import duplicateGuid from "./duplicate-guid.ts";
import format from "./format.ts";
import jsonSyntax from "./json-syntax.ts";
import requiredElement from "./required-element.ts";
import size from "./size.ts";
import xmlWellFormed from "./xml-well-formed.ts";

export const rules: Readonly<Record<string, AnyRule>> = {
  "feed/category-consistency": categoryConsistency,
  "feed/date-format": dateFormat,
  "feed/date-order": dateOrder,
  "feed/description-length": descriptionLength,
  "feed/duplicate-guid": duplicateGuid,
  "feed/format": format,
  "feed/json-syntax": jsonSyntax,
  "feed/required-element": requiredElement,
  "feed/size": size,
  "feed/xml-well-formed": xmlWellFormed,
};
