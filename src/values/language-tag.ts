export { checkLanguageTag, type LanguageTagCode } from "./language/check.ts";
