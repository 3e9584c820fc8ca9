import type { Reporter } from "./report.ts";

/** Every reporter by the name it is asked for, each read on first use. */
export const reporters: Readonly<Record<"text" | "json" | "sarif", () => Promise<Reporter>>> = {
  text: async () => (await import("./text.ts")).text,
  json: async () => (await import("./json.ts")).json,
  sarif: async () => (await import("./sarif.ts")).sarif,
};
