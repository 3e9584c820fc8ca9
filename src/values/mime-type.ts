export { checkMimeType, kindOf, type MimeTypeKind, mimeTypeOf } from "./mime/check.ts";
export { typesForExtension } from "./mime/extensions.ts";
