import type { Reporter } from "./report.ts";
import { text } from "./text.ts";

/** Every reporter by the name it is asked for; all but the usual one are read on first use. */
export const reporters: Readonly<Record<"text" | "json" | "sarif", () => Promise<Reporter>>> = {
  text: async () => text,
  json: async () => (await import("./json.ts")).json,
  sarif: async () => (await import("./sarif.ts")).sarif,
};
