import { type JsonDocument, type JsonValue, parseJson, textOfString } from "../../../values/json.ts";
import type { Found, FoundValue } from "./read.ts";

export function readJson(source: string): Found {
  const document = parseJson("", source);
  const [fault] = document.faults;
  if (fault) {
    const { code, start, end, expected } = fault;
    return { values: [], fault: { code, start, end, expected } };
  }
  const values: FoundValue[] = [];
  if (document.root?.type === "object") gather(document, document.root, { key: "", values });
  return { values, fault: undefined };
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
      values.push({ key, value, start: node.start + node.quote.length, end: node.contentEnd, type: "text" });
      break;
    }
    case "number":
    case "boolean": {
      const { type, start, end } = node;
      values.push({ key, value: document.text.slice(start, end), start, end, type });
      break;
    }
    case "null":
      values.push({ key, value: "", start: node.start, end: node.end, type: "nothing" });
  }
}
