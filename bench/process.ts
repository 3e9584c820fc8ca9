import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { feedOf, middle, ms, type Row } from "./measure.ts";

const cli = resolve("dist/launch.cjs");
/** Where NODE_EXTRA_CA_CERTS is set, Node 20 itself takes longer to start, which would hide what is measured. */
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Whole processes, taken in turns, against a Node that does nothing. */
export function processStart(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), "contentlint-bench-"));
  try {
    writeFileSync(join(folder, "small.xml"), feedOf(28).replaceAll("Cloud &amp; DevOps", "Cloud & DevOps"));
    writeFileSync(join(folder, "large.xml"), feedOf(2800));
    writeFileSync(
      join(folder, "post.md"),
      `# A post\n\n${"We plan the work, and then we do the work as planned. ".repeat(140)}\n`,
    );
    const bare = ["-e", "0"];
    const lint = (file: string): string[] => [cli, file, "--offline", "--fail-on", "never", "--format", "json"];
    const [floor = 0, small = 0, large = 0, post = 0] = medians(
      [bare, lint("small.xml"), lint("large.xml"), lint("post.md")],
      folder,
    );
    return [
      { name: "node -e 0", value: ms(floor) },
      row("28 entries, whole process", small, floor, "≤ 2.5 ×"),
      row("a post of 1,500 words, whole process", post, floor, "≤ 5 ×"),
      row("2,800 entries, whole process", large, floor),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function row(name: string, time: number, floor: number, budget?: string): Row {
  return { name, value: `${ms(time)}  ${(time / floor).toFixed(2)} ×`, ...(budget === undefined ? {} : { budget }) };
}

function medians(commands: readonly (readonly string[])[], cwd: string): number[] {
  const times = commands.map((): number[] => []);
  for (let round = 0; round < 15; round++) {
    commands.forEach((args, index) => {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: "utf8" });
      times[index]?.push(performance.now() - start);
      if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
    });
  }
  return times.map(middle);
}
