import type { AnyRule, Example, Option } from "../../src/rule.ts";
import { rules } from "../../src/rules/index.ts";
import { filesOf, tryExample } from "../../src/testing.ts";
import type { Output } from "./output.ts";

/** One page a rule, shown by its own examples, and a list of all. */
export async function writeDocs(output: Output): Promise<void> {
  for (const [id, rule] of Object.entries(rules)) output.put(`docs/rules/${id}.md`, await page(id, rule));
  output.put("docs/rules/README.md", `# Rules\n\n${ruleTable(rules, "")}`);
}

/** A table of rules that links to their pages, `folder` being where docs/rules lies from there. */
export function ruleTable(rules: Readonly<Record<string, AnyRule>>, folder: string): string {
  const rows = Object.entries(rules).map(
    ([id, rule]) => `| [${id}](${folder}${id}.md) | ${rule.severity} | ${cell(rule.summary)} |`,
  );
  return ["| rule | default | what holds when all is well |", "| --- | --- | --- |", ...rows, ""].join("\n");
}

async function page(id: string, rule: AnyRule): Promise<string> {
  const parts = [`# ${id}`, prose(rule.summary), prose(rule.why), about(rule), ...options(rule), ...messages(rule)];
  for (const example of rule.examples) parts.push(await exampleText(id, rule, example));
  return `${parts.join("\n\n")}\n`;
}

function about({ scope, severity, source, forms, kinds }: AnyRule): string {
  const lines = [`- Default severity: ${severity}`, `- Looks at: ${looksAt[scope]}`];
  if (forms) lines.push(`- Forms: ${forms.join(", ")}`);
  if (kinds) lines.push(`- Kinds of page: ${kinds.join(", ")}`);
  if (source !== undefined) lines.push(`- Source: ${prose(source)}`);
  return lines.join("\n");
}

const looksAt = {
  feed: "one feed, its entries and the posts they link to",
  post: "one page or Markdown file",
  link: "one address and every place that uses it",
  site: "the whole site",
} as const;

function options({ options: all }: AnyRule): string[] {
  const entries = Object.entries<Option>(all);
  if (entries.length === 0) return [];
  const rows = entries.map(
    ([name, option]) =>
      `| \`${name}\` | ${option.type} | \`${JSON.stringify(option.default)}\` | ${cell(option.description)} |`,
  );
  return ["## Options", ["| option | type | default | |", "| --- | --- | --- | --- |", ...rows].join("\n")];
}

function messages({ messages: all, severity }: AnyRule): string[] {
  const rows = Object.entries(all).map(([id, message]) => {
    const text = typeof message === "string" ? message : message.text;
    return `| \`${id}\` | ${typeof message === "string" ? severity : message.severity} | ${cell(text)} |`;
  });
  return ["## Messages", ["| message | severity | |", "| --- | --- | --- |", ...rows].join("\n")];
}

async function exampleText(id: string, rule: AnyRule, example: Example): Promise<string> {
  const { diagnostics, marked, fixed } = await tryExample(id, rule, example);
  const parts = ["good" in example ? "## Good" : "## Bad"];
  if (example.delivery) parts.push(`With what the server says: \`${JSON.stringify(example.delivery)}\``);
  if (example.encoding) parts.push(`Written in ${writtenIn[example.encoding]}:`);
  if (example.options) parts.push(`With \`${JSON.stringify(example.options)}\`:`);
  for (const [path, { width, height, bytes }] of Object.entries(example.images ?? {})) {
    parts.push(`With \`${path}\`, an image of ${width} × ${height} pixels and ${bytes.toLocaleString("en")} bytes.`);
  }
  for (const [path, text] of Object.entries("good" in example ? filesOf(rule, example) : marked)) {
    parts.push(path === example.previous ? `\`${path}\`, the feed as it was before` : `\`${path}\``, fence(path, text));
  }
  if (diagnostics.length > 0)
    parts.push(diagnostics.map(({ severity, message }) => `> ${severity}: ${cell(message)}`).join("\n>\n"));
  for (const [path, text] of Object.entries(fixed)) parts.push("Fixed:", fence(path, text));
  return parts.join("\n\n");
}

const writtenIn = { latin1: "one byte a character", "utf-16le": "UTF-16", "utf-32le": "UTF-32" } as const;

/** At most so many characters of a file are shown. */
const longestFile = 4000;

function fence(path: string, text: string): string {
  const shown = text.length > longestFile ? `${text.slice(0, 200).trimEnd()} …` : text;
  // Control characters would make the page a binary file to some tools.
  const plain = shown.replace(
    /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const ticks = "`".repeat(Math.max(3, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${ticks}${path.slice(path.lastIndexOf(".") + 1)}\n${plain.trimEnd()}\n${ticks}`;
}

/** A tag that is spoken of is no tag. */
function prose(text: string): string {
  return text.replace(/<(?=[a-z/!])/gi, "\\<");
}

/** Markup of a message is text on a page. */
function cell(text: string): string {
  return text
    .replace(/[\\|<>*_[\]`]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replace(/\s+/g, " ");
}
