import type { Rolldown } from "tsdown";

/** Examples are for tests and documentation: the bundle carries every rule without them. */
export function withoutExamples(): Rolldown.Plugin {
  return {
    name: "without-examples",
    transform: {
      filter: { id: /[\\/]src[\\/]rules[\\/][^\\/]+[\\/][^\\/]+\.ts$/ },
      handler(code, id) {
        // Nothing is left that would use them.
        if (id.endsWith(".examples.ts")) return { code, map: null, moduleSideEffects: false };
        const range = examplesRange(this.parse(code, { lang: "ts" }));
        if (range === undefined) return undefined;
        if (range === "lost") this.error(`${id}: defineRule has no examples to take out.`);
        return { code: `${code.slice(0, range.start)}examples: []${code.slice(range.end)}`, map: null };
      },
    },
  };
}

type Program = ReturnType<Rolldown.PluginContext["parse"]>;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where `examples` stands in `export default defineRule({ … })`; undefined in a file that is no rule. */
function examplesRange(program: Program): Range | "lost" | undefined {
  for (const statement of program.body) {
    if (statement.type !== "ExportDefaultDeclaration" || statement.declaration.type !== "CallExpression") continue;
    const [rule] = statement.declaration.arguments;
    if (rule?.type !== "ObjectExpression") return "lost";
    const examples = rule.properties.find(
      (property) =>
        property.type === "Property" && property.key.type === "Identifier" && property.key.name === "examples",
    );
    return examples ?? "lost";
  }
  return undefined;
}
