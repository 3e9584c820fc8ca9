import { configSchema } from "../../src/config/schema.ts";
import { rules } from "../../src/rules/index.ts";
import type { Output } from "./output.ts";

/** The JSON Schema of the configuration, for editors. */
export async function writeSchema(output: Output): Promise<void> {
  output.put("schema.json", `${JSON.stringify(configSchema(rules), null, 2)}\n`);
}
