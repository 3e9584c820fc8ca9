export { canonicalIri } from "./iri/canonical.ts";
export { checkIri, type IriWanted, iriFaults } from "./iri/check.ts";
export type { IriCode } from "./iri/fault.ts";
export { isRegisteredScheme } from "./iri/schemes.ts";
