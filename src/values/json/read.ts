import { plainText, type Text, TextBuilder } from "../../model/text.ts";
import { escapeAt } from "./escapes.ts";
import type { JsonMember, JsonObject, JsonSource, JsonString, JsonValue } from "./node.ts";

/** What a string says, each character with its place. */
export function textOfString(source: JsonSource, node: JsonString): Text {
  const { text, file } = source;
  const start = node.start + node.quote.length;
  if (node.quote === "") return plainText(file, text.slice(start, node.contentEnd), start);
  const builder = new TextBuilder(file);
  decode(source, node, {
    copy: (value, from) => builder.copy(value, from),
    stand: (value, from, to) => builder.stand(value, from, to),
  });
  return builder.build(start, escapeFor(node.quote));
}

/** What a string says, without places. */
export function stringValue(source: JsonSource, node: JsonString): string {
  const content = source.text.slice(node.start + node.quote.length, node.contentEnd);
  if (node.quote === "" || !content.includes("\\")) return content;
  let decoded = "";
  const append = (value: string) => {
    decoded += value;
  };
  decode(source, node, { copy: append, stand: append });
  return decoded;
}

/** The member of that name; the last one when there are several, as JSON.parse has it. */
export function memberOf(object: JsonObject, key: string): JsonMember | undefined {
  return object.members.findLast((member) => member.key === key);
}

/** The ordinary JavaScript value. */
export function plainValue(source: JsonSource, node: JsonValue): unknown {
  if (node.type === "object") return plainObject(source, node);
  if (node.type === "array") return node.items.map((item) => plainValue(source, item));
  if (node.type === "string") return stringValue(source, node);
  return node.type === "null" ? null : node.value;
}

function plainObject(source: JsonSource, node: JsonObject): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const { key, value } of node.members) {
    const plain = plainValue(source, value);
    if (key !== "__proto__") object[key] = plain;
    else Object.defineProperty(object, key, { value: plain, writable: true, enumerable: true, configurable: true });
  }
  return object;
}

/** What the pieces of a string are given to: those that stand as they are, and those that an escape stands for. */
interface Pieces {
  copy(value: string, from: number): void;
  stand(value: string, from: number, to: number): void;
}

function decode({ text }: JsonSource, { start, quote, contentEnd: end }: JsonString, pieces: Pieces): void {
  let at = start + quote.length;
  for (;;) {
    const copied = at;
    while (at < end && text.charCodeAt(at) !== 0x5c) at++;
    pieces.copy(text.slice(copied, at), copied);
    if (at >= end) return;
    const { value, length } = escapeAt(text, at);
    pieces.stand(value, at, Math.min(at + length, end));
    at += length;
  }
}

/** Writes a value the way it must stand inside the quotes. */
function escapeFor(quote: string): (value: string) => string {
  return (value) => {
    const escaped = JSON.stringify(value).slice(1, -1);
    if (quote === '"') return escaped;
    return escaped.replace(/['`“”]/g, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
  };
}
