export { checkLanguageTag } from "./language/check.ts";
