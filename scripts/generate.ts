/** Writes everything that follows from the rules; with --check it only compares, and fails when something is stale. */
import { readdirSync, readFileSync } from "node:fs";
import { writeRuleIndexes } from "./generate/indexes.ts";
import { Output } from "./generate/output.ts";

const output = new Output(process.argv.includes("--check"));
writeRuleIndexes(output);
// The rules are imported only now, through the index that was just written.
const { writeDocs } = await import("./generate/docs.ts");
const { writeReadmeTable } = await import("./generate/readme.ts");
const { writeSchema } = await import("./generate/schema.ts");
await writeDocs(output);
await writeSchema(output);
writeReadmeTable(output, readFileSync("README.md", "utf8"));
output.removeOthers("docs/rules", readdirSync("docs/rules", { recursive: true, encoding: "utf8" }));
output.finish();
