/** npm run bench: speed and memory, each as a ratio to a floor or a peer measured in the same run. */
import { feedSpeed } from "./feed.ts";
import { hostileFeeds } from "./hostile.ts";
import { pageFacts } from "./page.ts";
import { processCosts } from "./process.ts";
import { nearDuplicates } from "./site.ts";

const rows = [
  ...processCosts(),
  ...hostileFeeds(),
  ...(await feedSpeed()),
  ...(await pageFacts()),
  ...nearDuplicates(),
];
const width = Math.max(...rows.map(({ name }) => name.length));
for (const { name, value, budget } of rows)
  console.log(`${name.padEnd(width)}  ${value.padStart(24)}  ${budget ?? ""}`);
