export type { FaultCode } from "./faults.ts";
export { loadHtmlEntities, mayHoldHtmlEntities } from "./html-entities.ts";
export { namespaces } from "./namespaces.ts";
export { parseXml } from "./parse.ts";
export { attributeOf, childOf, childrenOf, openingOf, spanOf } from "./query.ts";
export { attributeText, innerMarkup, ownTextOf, textOf } from "./texts.ts";
export type { XmlDocument, XmlElement } from "./tree.ts";
