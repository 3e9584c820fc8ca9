import { loadConfig } from "../../src/config/load.ts";
import { mistakeLine } from "../../src/config/mistake.ts";
import { rules } from "./rules.ts";

/** Prints what is wrong with the configurations of the folders that are its arguments: a JSON list of lists. */
const loaded = await Promise.all(process.argv.slice(2).map((cwd) => loadConfig({ cwd, rules })));
console.log(JSON.stringify(loaded.map(({ mistakes }) => mistakes.map(mistakeLine))));
