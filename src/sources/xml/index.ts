export type { FaultCode } from "./faults.ts";
export { loadHtmlEntities, mayHoldHtmlEntities } from "./html-entities.ts";
export { parseXml } from "./parse.ts";
export { openingOf, spanOf } from "./query.ts";
export { attributeText, innerMarkup, ownTextOf, textOf } from "./texts.ts";
export type { XmlAttribute, XmlDocument, XmlElement } from "./tree.ts";
