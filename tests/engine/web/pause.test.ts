import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Deadline } from "../../../src/engine/web/deadline.ts";
import { Gate } from "../../../src/engine/web/gate.ts";
import { openWeb, serve } from "./server.ts";

describe("the pause between two starts", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
  afterEach(() => void vi.useRealTimers());

  interface Run {
    readonly pause: number;
    readonly perHost: number;
    /** Milliseconds that each request takes. */
    readonly takes: (at: number) => number;
  }

  async function run({ pause, perHost, takes }: Run) {
    const deadline = new Deadline(10 ** 9);
    const gate = new Gate({ concurrency: 32, perHost, pause }, deadline);
    const starts: Record<string, number[]> = { a: [], b: [] };
    let open = 0;
    let most = 0;
    const request = (host: string, at: number) =>
      gate.run(host, async () => {
        starts[host]?.push(performance.now());
        most = Math.max(most, ++open);
        await new Promise((resolve) => setTimeout(resolve, takes(at)));
        open--;
      });
    const first = performance.now();
    const hostA = Array.from({ length: 8 }, (_, at) => request("a", at));
    await vi.advanceTimersByTimeAsync(60_000);
    await Promise.all(hostA);
    const most1 = most;
    const hostB = [0, 1].flatMap((at) => [request("a", at), request("b", at)]);
    await vi.advanceTimersByTimeAsync(60_000);
    await Promise.all(hostB);
    return { starts: starts["a"]!.map((start) => start - first), other: starts["b"]!, most: most1, first };
  }

  test("is kept exactly, with several requests at once", async () => {
    const { starts, other, first } = await run({ pause: 1_000, perHost: 4, takes: () => 30 });
    expect(starts).toEqual([0, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000, 60_000, 61_000]);
    expect(other.map((start) => start - first)).toEqual([60_000, 61_000]);
  });

  test("leaves the limit of a host as it is", async () => {
    const { starts, most } = await run({ pause: 1_000, perHost: 2, takes: () => 3_500 });
    expect(starts.slice(0, 8)).toEqual([0, 1_000, 3_500, 4_500, 7_000, 8_000, 10_500, 11_500]);
    expect(most).toBe(2);
  });

  test("is kept when places become free together", async () => {
    const { starts } = await run({ pause: 1_000, perHost: 3, takes: (at) => 9_000 - at * 1_000 });
    const gaps = starts.slice(1).map((start, at) => start - starts[at]!);
    expect(Math.min(...gaps)).toBe(1_000);
  });

  test("may be none", async () => {
    const { starts, most } = await run({ pause: 0, perHost: 8, takes: () => 10 });
    expect(starts.slice(0, 8)).toEqual(new Array(8).fill(0));
    expect(most).toBe(8);
  });
});

test("a server sees the pause", async () => {
  const times: number[] = [];
  const server = await serve((_, response) => {
    times.push(performance.now());
    response.end();
  });
  const web = openWeb({ pause: 200, perHost: 4 });
  await Promise.all(["a", "b", "c"].map((path) => web.ask(`${server.origin}/${path}`)));
  expect(times).toHaveLength(3);
  expect(times[2]! - times[0]!).toBeGreaterThan(300);
});
