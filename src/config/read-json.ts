import type { Fault } from "../model/feed.ts";
import { SourceFile } from "../model/source.ts";
import { type JsonDocument, type JsonValue, memberOf, parseJson, plainValue } from "../values/json.ts";
import type { KeyPath } from "./key-path.ts";
import { emptyFile, type Locate, type ReadConfig } from "./source.ts";
import { shownText } from "./words.ts";

/** Reads JSON with comments. */
export function readJson(file: string, text: string): ReadConfig {
  const document = parseJson(file, text, { allowComments: true });
  if (!document.root || isEmpty(document)) return emptyFile(file);
  return readDocument(document, document.root);
}

/** Reads the configuration in a package.json; undefined when there is none. */
export function readPackage(file: string, text: string): ReadConfig | undefined {
  if (!text.includes('"contentlint"')) return undefined;
  const document = parseJson(file, text);
  if (document.root?.type !== "object") return undefined;
  const member = memberOf(document.root, "contentlint");
  return member && readDocument(document, member.value);
}

function readDocument(document: JsonDocument, root: JsonValue): ReadConfig {
  const source = new SourceFile(document.file, document.text);
  const mistakes = document.faults.map((fault) => ({
    file: document.file,
    ...source.position(fault.start),
    message: faultMessage(fault),
  }));
  const locate: Locate = (path, at) => source.position(offsetOf(root, path, at));
  return { value: isSound(document, root) ? plainValue(document, root) : undefined, locate, mistakes };
}

function isEmpty({ faults }: JsonDocument): boolean {
  return faults.some(({ code }) => code === "empty");
}

/** Whether what was recovered is surely what was meant, so that its keys can be judged too. */
function isSound({ faults }: JsonDocument, root: JsonValue): boolean {
  if (faults.length > 0 && root.type !== "object") return false;
  return faults.every(({ code, fix }) => fix !== undefined || code === "duplicate-name");
}

function faultMessage({ found, expected }: Fault): string {
  return `This is not JSON: found “${shownText(found)}”, expected ${shownText(expected, 100)}.`;
}

/** The offset of what the path leads to; of what comes nearest when the path leads nowhere. */
function offsetOf(root: JsonValue, path: KeyPath, at: "key" | "value"): number {
  let node = root;
  let nameStart = root.start;
  for (const key of path) {
    const member = node.type === "object" ? memberOf(node, String(key)) : undefined;
    const next = node.type === "array" && typeof key === "number" ? node.items[key] : member?.value;
    if (!next) break;
    node = next;
    nameStart = member?.name.start ?? next.start;
  }
  return at === "key" ? nameStart : node.start;
}
