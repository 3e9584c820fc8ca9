import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { progressLine, watchWeb } from "../../src/commands/progress.ts";
import type { Terminal } from "../../src/commands/terminal.ts";
import { Waiting } from "../../src/commands/waiting.ts";

/** A terminal of so many columns, or a pipe, and what was written to its error stream. */
function terminal(columns: number | undefined, env: Terminal["env"] = {}) {
  const written: string[] = [];
  const sink = { write: (text: string) => void written.push(text), isTerminal: columns !== undefined, columns };
  const unused = { ...sink, write: () => expect.unreachable("Standard output is for the report.") };
  return { written, terminal: { cwd: "/", env, stdin: (async function* () {})(), out: unused, err: sink } };
}

const erase = "\r\u001b[K";

describe("the line", () => {
  const line = (hosts: readonly string[], columns: number): string =>
    progressLine({ counts: { asked: 30, answered: 12 }, hosts: [...hosts] }, columns);

  test.each([
    [[], 79, "Asked 12 of 30 addresses"],
    [["slow.example"], 79, "Asked 12 of 30 addresses, waiting for slow.example"],
    [["a.example", "b.example"], 79, "Asked 12 of 30 addresses, waiting for a.example, b.example"],
    [["a.example", "b.example"], 58, "Asked 12 of 30 addresses, waiting for a.example, b.example"],
    [["aa.example", "bbbbb.example"], 59, "Asked 12 of 30 addresses, waiting for aa.example and 1 more"],
    [["a.example", "b.example", "c.example"], 59, "Asked 12 of 30 addresses, waiting for a.example and 2 more"],
    [[`${"long".repeat(20)}.example`], 45, "Asked 12 of 30 addresses, waiting for 1 host"],
    [[`${"long".repeat(20)}.example`, "b.example"], 45, "Asked 12 of 30 addresses, waiting for 2 hosts"],
    [["slow.example"], 30, "Asked 12 of 30 addresses"],
    [["slow.example"], 10, "Asked 12 …"],
    [["slow.example"], 0, ""],
  ])("%j within %i columns", (hosts, columns, expected) => {
    expect(line(hosts, columns)).toBe(expected);
  });

  test("of one address", () => {
    expect(progressLine({ counts: { asked: 1, answered: 0 }, hosts: [] }, 80)).toBe("Asked 0 of 1 address");
  });

  test("steers no terminal", () => {
    expect(line(["\u001b[2J\u202e.example"], 79)).toBe(
      "Asked 12 of 30 addresses, waiting for \\u001b[2J\\u202e.example",
    );
  });

  test("of ten thousand hosts is written in no time", () => {
    const hosts = Array.from({ length: 10_000 }, (_, at) => `host-${at}.example`);
    const start = performance.now();
    expect(line(hosts, 200)).toMatch(/ and \d+ more$/);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe("who keeps us waiting", () => {
  let now = 0;
  beforeEach(() => {
    now = 1_000;
  });
  const waiting = () => new Waiting(() => now);

  test("who owes an answer for three seconds", () => {
    const all = waiting();
    all.asked("slow.test");
    all.sent("slow.test");
    now += 2_999;
    expect(all.hosts).toEqual([]);
    now += 1;
    expect(all.hosts).toEqual(["slow.test"]);
    all.ended("slow.test");
    expect(all.hosts).toEqual(["slow.test"]);
    all.answered("slow.test");
    expect(all.hosts).toEqual([]);
    expect(all.counts).toEqual({ asked: 1, answered: 1 });
  });

  test("nobody whose turn has not come, and nobody who goes on answering", () => {
    const all = waiting();
    all.asked("in-line.test");
    for (let at = 0; at < 20; at++) all.asked("busy.test");
    for (let at = 0; at < 10; at++) {
      all.sent("busy.test");
      now += 1_000;
      all.received("busy.test");
      all.ended("busy.test");
      all.answered("busy.test");
    }
    expect(all.hosts).toEqual([]);
  });

  test("who has asked for patience", () => {
    const all = waiting();
    all.asked("busy.test");
    all.sent("busy.test");
    all.received("busy.test");
    all.ended("busy.test");
    now += 5_000;
    expect(all.hosts).toEqual(["busy.test"]);
  });

  test("the longest first", () => {
    const all = waiting();
    for (const host of ["a.test", "b.test", "c.test"]) {
      all.asked(host);
      all.sent(host);
      now += 100;
    }
    all.received("a.test");
    now += 5_000;
    expect(all.hosts).toEqual(["b.test", "c.test", "a.test"]);
  });
});

describe("at a terminal", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("one line, rewritten when it changes, and gone at the end", () => {
    const { terminal: at, written } = terminal(80, { NO_COLOR: "1" });
    const progress = watchWeb(at, false);
    progress?.observer.asked("slow.test");
    progress?.observer.sent("slow.test");
    vi.advanceTimersByTime(1_000);
    expect(written).toEqual([`${erase}Asked 0 of 1 address`]);
    vi.advanceTimersByTime(3_000);
    expect(written.slice(1)).toEqual([`${erase}Asked 0 of 1 address, waiting for slow.test`]);
    progress?.end();
    expect(written.slice(2)).toEqual([erase]);
    progress?.end();
    progress?.observer.answered("slow.test");
    vi.advanceTimersByTime(60_000);
    expect(written).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("at most ten times a second", () => {
    const { terminal: at, written } = terminal(80);
    const progress = watchWeb(at, false);
    for (let request = 0; request < 1_000; request++) {
      progress?.observer.asked("a.test");
      vi.advanceTimersByTime(1);
    }
    progress?.end();
    expect(written.length).toBeGreaterThan(2);
    expect(written.length).toBeLessThanOrEqual(10);
  });

  test("the last column stays free", () => {
    const { terminal: at, written } = terminal(20, { NO_COLOR: "1" });
    const progress = watchWeb(at, false);
    progress?.observer.asked("a.test");
    vi.advanceTimersByTime(1_000);
    progress?.end();
    expect(written[0]).toBe(`${erase}Asked 0 of 1 addre…`);
  });

  test("nothing where all is over at once", () => {
    const { terminal: at, written } = terminal(80);
    watchWeb(at, false)?.end();
    expect(written).toEqual([]);
  });

  test.each([
    [{}, true],
    [{ NO_COLOR: "1" }, false],
    [{ FORCE_COLOR: "0" }, false],
  ])("colour with %j: %s", (env, colored) => {
    const { terminal: at, written } = terminal(80, env);
    const progress = watchWeb(at, false);
    progress?.observer.asked("a.test");
    vi.advanceTimersByTime(1_000);
    progress?.end();
    expect(written.join("").includes("\u001b[2m")).toBe(colored);
  });
});

describe("nothing", () => {
  test.each<[string, number | undefined, Terminal["env"], boolean]>([
    ["in a pipe", undefined, {}, false],
    ["in a pipe, whatever the colours", undefined, { FORCE_COLOR: "1" }, false],
    ["in continuous integration", 80, { CI: "true" }, false],
    ["at a dumb terminal", 80, { TERM: "dumb" }, false],
    ["when only errors are wanted", 80, {}, true],
  ])("%s", (_, columns, env, quiet) => {
    expect(watchWeb(terminal(columns, env).terminal, quiet)).toBeUndefined();
  });
});
