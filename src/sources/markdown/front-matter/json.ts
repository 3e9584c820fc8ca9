import { type JsonDocument, type JsonValue, parseJson, textOfString } from "../../../values/json.ts";
import type { FoundValue } from "./read.ts";

export function readJson(source: string): readonly FoundValue[] {
  const document = parseJson("", source);
  const [fault] = document.faults;
  if (fault || document.root?.type !== "object") throw new SyntaxError(fault?.expected ?? "an object");
  const values: FoundValue[] = [];
  gather(document, document.root, { key: "", values });
  return values;
}

interface Gathering {
  readonly key: string;
  readonly values: FoundValue[];
}

function gather(document: JsonDocument, node: JsonValue, { key, values }: Gathering): void {
  switch (node.type) {
    case "object":
      for (const member of node.members) {
        gather(document, member.value, { key: key === "" ? member.key : `${key}.${member.key}`, values });
      }
      break;
    case "array":
      for (const item of node.items) gather(document, item, { key, values });
      break;
    case "string": {
      const { value } = textOfString(document, node);
      values.push({ key, value, start: node.start + node.quote.length, end: node.contentEnd });
      break;
    }
    case "number":
    case "boolean":
      values.push({ key, value: document.text.slice(node.start, node.end), start: node.start, end: node.end });
  }
}
