import { readdirSync } from "node:fs";
import type { Output } from "./output.ts";

/** Groups in the order of the documentation. */
const order = ["feed", "podcast", "post", "prose", "links", "parity", "history", "site"];

/** One index a group, and one of all groups. A rule's id is its path. */
export function writeRuleIndexes(output: Output): void {
  const groups = readdirSync("src/rules", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => order.indexOf(a) - order.indexOf(b));
  for (const group of groups) output.put(`src/rules/${group}/index.ts`, groupIndex(group));
  output.put("src/rules/index.ts", allIndex(groups));
}

const header = "// Written by scripts/generate.ts.\n";

function groupIndex(group: string): string {
  const ids = readdirSync(`src/rules/${group}`)
    .filter((name) => /^[a-z0-9-]+\.ts$/.test(name) && name !== "index.ts")
    .map((name) => name.slice(0, -3))
    .sort();
  const imports = ids.map((id) => `import ${camel(id)} from "./${id}.ts";\n`).join("");
  const entries = ids.map((id) => `  "${group}/${id}": ${camel(id)},\n`).join("");
  return `${header}import type { AnyRule } from "../../rule.ts";\n${imports}
export const rules: Readonly<Record<string, AnyRule>> = {\n${entries}};\n`;
}

function allIndex(groups: readonly string[]): string {
  const imports = groups
    .map((group) => `import { rules as ${group} } from "./${group}/index.ts";\n`)
    .sort()
    .join("");
  return `${header}import type { AnyRule } from "../rule.ts";
${imports}
/** Every rule by its id. */
export const rules: Readonly<Record<string, AnyRule>> = { ${groups.map((group) => `...${group}`).join(", ")} };
`;
}

function camel(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
