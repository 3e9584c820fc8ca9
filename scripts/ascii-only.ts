import type { Rolldown } from "tsdown";

/** Source that is ASCII throughout is read and kept as one byte a character, which starts faster. */
export function asciiOnly(): Rolldown.Plugin {
  return {
    name: "ascii-only",
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === "chunk") output.code = output.code.replace(/[^\0-\x7f]/g, escaped);
      }
    },
  };
}

/** Outside of ASCII a bundle has only text: in strings, templates and regular expressions, where this means the same. */
function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
