export type {
  JsonDocument,
  JsonObject,
  JsonString,
  JsonValue,
} from "./json/node.ts";
export { parseJson } from "./json/parse.ts";
export { memberOf, plainValue, textOfString } from "./json/read.ts";
