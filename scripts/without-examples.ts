import type { Plugin } from "rolldown";

/** Examples are for tests and documentation: the bundle carries every rule without them. */
export function withoutExamples(): Plugin {
  return {
    name: "without-examples",
    transform: {
      filter: { id: /[\\/]src[\\/]rules[\\/][^\\/]+[\\/][^\\/]+\.ts$/ },
      handler(code, id) {
        const start = /^ {2}examples(?:: |,)/m.exec(code);
        if (!start || id.endsWith("index.ts")) return undefined;
        const end = /^ {2}(?:\],|.*,)$\n\n {2}(?:async )?check/m.exec(code.slice(start.index));
        if (!end) this.error(`${id}: the examples are not where they are expected, before check().`);
        const rest = code.slice(start.index + end.index).replace(/^[^\n]*\n/, "");
        return { code: `${code.slice(0, start.index)}  examples: [] as never,\n${rest}`, map: null };
      },
    },
  };
}
