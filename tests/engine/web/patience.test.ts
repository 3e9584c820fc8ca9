import { expect, onTestFinished, test, vi } from "vitest";
import { Deadline } from "../../../src/engine/web/deadline.ts";
import { Gate } from "../../../src/engine/web/gate.ts";
import { Patience } from "../../../src/engine/web/patience.ts";

function patient(limit = 3_600_000) {
  const deadline = new Deadline(limit);
  deadline.start();
  const gate = new Gate({ concurrency: 1, perHost: 1, pause: 0 }, deadline);
  return { gate, patience: new Patience(gate, deadline) };
}

/** Seconds that a host is paused for, from now on. */
function pausedFor(gate: Gate, hostname: string): number {
  const far = 1_000_000;
  return Math.round((far - gate.pause(hostname, far)) / 1000);
}

test.each([
  [7_000, 0, 7],
  [30_000, 1, 30],
  [86_400_000, 0, 30],
  [0, 0, 1],
  [0, 1, 2],
])("asked for %i ms after %i pauses: %i s", (asked, pausesBefore, seconds) => {
  const { gate, patience } = patient();
  expect(patience.grant("slow.test", asked, pausesBefore)).toBe(true);
  expect(pausedFor(gate, "slow.test")).toBe(seconds);
  expect(pausedFor(gate, "other.test")).toBe(0);
});

test("two pauses for one address", () => {
  const { patience } = patient();
  expect(patience.grant("slow.test", 1000, 2)).toBe(false);
});

test("no pause that outlasts the run", () => {
  const { patience } = patient(5_000);
  expect(patience.grant("slow.test", 6_000, 0)).toBe(false);
  expect(patience.grant("slow.test", 1_000, 0)).toBe(true);
});

test("requests that wait together are one pause", () => {
  const { gate, patience } = patient();
  for (let request = 0; request < 50; request++) expect(patience.grant("slow.test", 20_000, 0)).toBe(true);
  expect(pausedFor(gate, "slow.test")).toBe(20);
});

test("a minute in all for one host", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const { patience } = patient();
  for (let pause = 0; pause < 2; pause++) {
    expect(patience.grant("greedy.test", 86_400_000, 0)).toBe(true);
    vi.advanceTimersByTime(30_000);
  }
  expect(patience.grant("greedy.test", 1_000, 0)).toBe(false);
  expect(patience.grant("other.test", 1_000, 0)).toBe(true);
});
