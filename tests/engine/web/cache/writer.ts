/** A process of its own: many runs one after the other, each of which learns one address. Arguments: file, name, runs. */
import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { LinkCache } from "../../../../src/engine/web/cache/index.ts";

const [path = "", name = "", runs = "0"] = argv.slice(2);
for (let run = 0; run < Number(runs); run++) {
  const cache = new LinkCache({ path, settings: "a", isLeftOut: () => false });
  const url = `https://${name}.example/${run}`;
  await cache.answer({ url, anchors: false }, async () => ({ outcome: "ok", reason: "answers 200", own: false }));
  const problem = await cache.save();
  if (problem !== undefined) throw new Error(problem);
  for (const line of readFileSync(path, "utf8").trimEnd().split("\n")) JSON.parse(line);
}
