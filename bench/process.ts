import { type Cost, inFolder, lintArguments } from "./child.ts";
import { feedOf, middle, ms, type Row } from "./measure.ts";

/** Whole processes, taken in turns, against a Node that does nothing. */
export function processCosts(): Row[] {
  const files = {
    "small.xml": feedOf(28).replaceAll("Cloud &amp; DevOps", "Cloud & DevOps"),
    "large.xml": feedOf(2800),
    "larger.xml": feedOf(10_080),
    "post.md": `# A post\n\n${"We plan the work, and then we do the work as planned. ".repeat(140)}\n`,
  };
  const commands = [["-e", "0"], ...Object.keys(files).map(lintArguments)];
  const costs = inFolder(files, (run) => {
    const rounds = Array.from({ length: 11 }, () => commands.map(run));
    return commands.map((_, index) => rounds.flatMap((round) => round[index] ?? []));
  });
  const [floor, small, large, larger, post] = costs.map(middleCost);
  if (!floor || !small || !large || !larger || !post) throw new Error("a command was not run");
  const times = (one: Cost, other: Cost): string => `${(one.ms / other.ms).toFixed(2)} ×`;
  return [
    { name: "node -e 0", value: ms(floor.ms) },
    { name: "28 entries, whole process", value: `${ms(small.ms)}  ${times(small, floor)}`, budget: "≤ 2.5 ×" },
    { name: "a post of 1,500 words, whole process", value: `${ms(post.ms)}  ${times(post, floor)}`, budget: "≤ 5 ×" },
    { name: "2,800 entries, whole process", value: `${ms(large.ms)}  ${times(large, floor)}` },
    { name: "… processor time", value: ms(large.cpuMs), budget: "≤ 320 ms" },
    { name: "10,080 entries against 2,800", value: `${ms(larger.ms)}  ${times(larger, large)}`, budget: "≤ 3.9 ×" },
    { name: "… memory", value: `${Math.round(larger.peakMiB)} MiB`, budget: "≤ 168 MiB" },
  ];
}

function middleCost(costs: readonly Cost[]): Cost {
  const of = (key: keyof Cost): number => middle(costs.map((cost) => cost[key]));
  return { ms: of("ms"), cpuMs: of("cpuMs"), peakMiB: of("peakMiB") };
}
