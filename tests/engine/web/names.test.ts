import { createSocket } from "node:dgram";
import { Resolver } from "node:dns/promises";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { SilentDns } from "../../../src/engine/web/errors.ts";
import { Names } from "../../../src/engine/web/names.ts";

type Record = string | "unknown" | "failure" | "silence";
type Zone = Readonly<{ [name: string]: { readonly four?: Record; readonly six?: Record } }>;

const response = 0x8180;
const codes = { unknown: 3, failure: 2 } as const;

/** A name server on loopback (RFC 1035); names it does not hold do not exist. Gives a resolver that asks it. */
async function nameServer(zone: Zone): Promise<{ readonly dns: Resolver; readonly questions: string[] }> {
  const questions: string[] = [];
  const socket = createSocket("udp4");
  socket.on("message", (question, from) => {
    const { name, end } = nameIn(question);
    const isSix = question.readUInt16BE(end) === 28;
    questions.push(`${name} ${isSix ? 6 : 4}`);
    const known = zone[name];
    const record = known ? (isSix ? known.six : known.four) : "unknown";
    if (record !== "silence") socket.send(answer(question.subarray(0, end + 4), record), from.port, from.address);
  });
  onTestFinished(() => void socket.close());
  await new Promise<void>((ready) => socket.bind(0, "127.0.0.1", ready));
  const dns = new Resolver({ timeout: 200, tries: 1 });
  dns.setServers([`127.0.0.1:${(socket.address() as AddressInfo).port}`]);
  return { dns, questions };
}

function nameIn(question: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.toString("latin1", at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join("."), end: at + 1 };
}

function answer(question: Buffer, record: Record | undefined): Buffer {
  const head = Buffer.from(question);
  const code = record === "unknown" || record === "failure" ? codes[record] : 0;
  head.writeUInt16BE(response | code, 2);
  head.writeUInt16BE(0, 10);
  if (record === undefined || code !== 0) return head;
  head.writeUInt16BE(1, 6);
  const isSix = record.includes(":");
  const bytes = isSix ? [...new Array(15).fill(0), 1] : record.split(".").map(Number);
  return Buffer.concat([
    head,
    Buffer.from([0xc0, 12, 0, isSix ? 28 : 1, 0, 1, 0, 0, 0, 60, 0, bytes.length, ...bytes]),
  ]);
}

/** Names that ask this server, and a system that knows `hosts`. */
async function names(zone: Zone, hosts: Readonly<{ [name: string]: string }> = {}) {
  const { dns, questions } = await nameServer(zone);
  const asked: string[] = [];
  const over = new AbortController();
  const system = (hostname: string) => {
    asked.push(hostname);
    const address = hosts[hostname];
    if (address !== undefined) return Promise.resolve([{ address, family: 4 }]);
    return Promise.reject(Object.assign(new Error(hostname), { code: "ENOTFOUND" }));
  };
  return { names: new Names(over.signal, { dns, system }), questions, asked, over };
}

describe("a host that the DNS knows", () => {
  test.each([
    [{ four: "192.0.2.1" }, ["192.0.2.1"]],
    [{ six: "::1" }, ["::1"]],
    [{ four: "192.0.2.1", six: "::1" }, ["192.0.2.1", "::1"]],
    [{ four: "192.0.2.1", six: "silence" }, ["192.0.2.1"]],
    [{ four: "192.0.2.1", six: "failure" }, ["192.0.2.1"]],
    [{ four: "failure", six: "::1" }, ["::1"]],
  ])("%j", async (records, expected) => {
    const { names: found, asked } = await names({ "blog.test": records });
    expect((await found.addresses("blog.test")).map(({ address }) => address)).toEqual(expected);
    expect(asked).toEqual([]);
  });
});

describe("the system is asked", () => {
  test("what the DNS does not know, and decides", async () => {
    const { names: found, asked } = await names({ "empty.test": {} }, { "hosts-file.test": "127.0.0.1" });
    expect(await found.addresses("hosts-file.test")).toEqual([{ address: "127.0.0.1", family: 4 }]);
    await expect(found.addresses("nowhere.test")).rejects.toMatchObject({ code: "ENOTFOUND" });
    await expect(found.addresses("empty.test")).rejects.toMatchObject({ code: "ENOTFOUND" });
    expect(asked).toEqual(["hosts-file.test", "nowhere.test", "empty.test"]);
  });

  test.each(["localhost", "blog.localhost", "printer.local", "intranet", "intranet."])("%s alone", async (name) => {
    const { names: found, questions } = await names({}, { [name]: "127.0.0.1" });
    expect(await found.addresses(name)).toHaveLength(1);
    expect(questions).toEqual([]);
  });

  test("everything, where the DNS has never answered", async () => {
    const silent = { four: "silence", six: "silence" };
    const { names: found, questions } = await names({ "a.test": silent }, { "a.test": "1.1.1.1", "b.test": "1.1.1.2" });
    expect(await found.addresses("a.test")).toHaveLength(1);
    const before = questions.length;
    expect(await found.addresses("b.test")).toHaveLength(1);
    expect(questions.length).toBe(before);
  });

  test("for two hosts at a time, and for none after the end", async () => {
    let open = 0;
    let most = 0;
    const over = new AbortController();
    const system = (): Promise<never> => {
      open++;
      most = Math.max(most, open);
      return new Promise((_, reject) => over.signal.addEventListener("abort", () => reject(new Error("over"))));
    };
    const found = new Names(over.signal, { dns: new Resolver(), system });
    const all = Promise.allSettled(["a", "b", "c", "d"].map((name) => found.addresses(name)));
    await new Promise((resolve) => setImmediate(resolve));
    over.abort();
    expect((await all).map(({ status }) => status)).toEqual(new Array(4).fill("rejected"));
    expect([most, open]).toEqual([2, 2]);
  });
});

describe("a host whose name servers are no use", () => {
  const zone: Zone = {
    "fine.test": { four: "192.0.2.1" },
    "silent.test": { four: "silence", six: "silence" },
    "failing.test": { four: "failure", six: "failure" },
  };

  test.each(["silent.test", "failing.test"])("%s is no matter for the system", async (name) => {
    const { names: found, asked } = await names(zone);
    await found.addresses("fine.test");
    await expect(found.addresses(name)).rejects.toBeInstanceOf(SilentDns);
    expect(asked).toEqual([]);
  });

  test("many of them keep no other host waiting", async () => {
    const dead = Array.from({ length: 50 }, (_, at) => `silent-${at}.test`);
    const silent = { four: "silence", six: "silence" };
    const { names: found } = await names({ ...zone, ...Object.fromEntries(dead.map((name) => [name, silent])) });
    await found.addresses("fine.test");
    const order: string[] = [];
    const all = dead.map((name) => found.addresses(name).catch(() => order.push("silent")));
    await found.addresses("fine.test").then(() => order.push("fine"));
    await Promise.all(all);
    expect(order[0]).toBe("fine");
  });

  test("the end of the run calls questions off", async () => {
    const { names: found, over } = await names(zone);
    await found.addresses("fine.test");
    const silent = found.addresses("silent.test");
    over.abort();
    await expect(silent).rejects.toBeInstanceOf(Error);
  });
});
