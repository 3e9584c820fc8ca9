import { describe, expect, test } from "vitest";
import { isPublicAddress } from "../../../src/engine/web/public-address.ts";
import { Screen } from "../../../src/engine/web/screen.ts";
import { deadPort, network, openWeb, serve } from "./server.ts";

describe("public addresses", () => {
  test.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "100.100.100.200",
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.192",
    "192.0.2.1",
    "192.168.0.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "0:0:0:0:0:ffff:0a00:0001",
    "64:ff9b::127.0.0.1",
    "64:ff9b::a9fe:a9fe",
    "2002:7f00:1::",
    "2002:c0a8:101::1",
    "2001::1",
    "2001:db8::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "not an address",
    "",
  ])("not %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each([
    "1.1.1.1",
    "9.255.255.255",
    "11.0.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "172.15.255.255",
    "172.32.0.0",
    "223.255.255.255",
    "::ffff:1.1.1.1",
    "64:ff9b::1.1.1.1",
    "2002:101:101::1",
    "2606:4700::1111",
    "2a00:1450:4001::1",
  ])("%s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

const refused = { outcome: "unchecked", reason: "leads to an address that is not public", own: false };

describe("what may be connected to", () => {
  test.each([
    "http://127.0.0.1:PORT/",
    "http://127.1:PORT/",
    "http://2130706433:PORT/",
    "http://0x7f000001:PORT/",
    "http://0177.0.0.1:PORT/",
    "http://[::1]:PORT/",
    "http://[::ffff:127.0.0.1]:PORT/",
    "http://0.0.0.0:PORT/",
    "http://localhost:PORT/",
    "http://internal.test:PORT/",
    "http://mapped.test:PORT/",
    "https://internal.test:PORT/",
  ])("not %s", async (address) => {
    const server = await serve((_, response) => response.end());
    const names = { localhost: "127.0.0.1", "internal.test": "127.0.0.1", "mapped.test": "::ffff:127.0.0.1" };
    const web = openWeb({ allowPrivate: [] }, network(names));
    expect(await web.ask(address.replace("PORT", String(server.port)))).toEqual(refused);
    expect(server.requests).toEqual([]);
  });

  test("not by a redirect", async () => {
    const inner = await serve((_, response) => response.end("secret"));
    const outer = await serve((request, response) => {
      response.writeHead(302, { location: `http://127.0.0.2:${inner.port}${request.url}` }).end();
    });
    const web = openWeb({ allowPrivate: ["127.0.0.1"] });
    const target = `http://127.0.0.2:${inner.port}`;
    expect(await web.ask(`${outer.origin}/a`)).toEqual({
      outcome: "unchecked",
      reason: `leads to an address that is not public`,
      finalUrl: `${target}/a`,
      redirects: [{ url: `${outer.origin}/a`, status: 302 }],
      own: false,
    });
    expect(await web.read(`${outer.origin}/b`)).toMatchObject({ ok: false, answer: { outcome: "unchecked" } });
    expect(inner.requests).toEqual([]);
  });

  test("not by a name that leads elsewhere at the second look-up", async () => {
    const server = await serve((_, response) => {
      response.writeHead(405, { connection: "close" }).end();
    });
    let lookups = 0;
    const rebinding = {
      ...network({}),
      addresses: () => {
        lookups++;
        return Promise.resolve([{ address: lookups === 1 ? "127.0.0.9" : "127.0.0.1", family: 4 }]);
      },
    };
    const web = openWeb({ allowPrivate: ["127.0.0.9"] }, rebinding);
    await web.ask(`http://rebinding.test:${server.port}/`);
    expect(server.requests).toEqual([]);
  });

  test("of several addresses only those that are admitted", async () => {
    const server = await serve((_, response) => response.end());
    const mixed = {
      ...network({}),
      addresses: () =>
        Promise.resolve([
          { address: "10.0.0.1", family: 4 },
          { address: "127.0.0.1", family: 4 },
        ]),
    };
    const web = openWeb({ allowPrivate: ["127.0.0.1/32"] }, mixed);
    expect(await web.ask(`http://mixed.test:${server.port}/`)).toMatchObject({ outcome: "ok" });
  });
});

describe("what the user allows", () => {
  test.each([
    [["127.0.0.0/8"], "http://127.0.0.1:PORT/"],
    [["127.0.0.1"], "http://127.0.0.1:PORT/"],
    [["127.0.0.1:PORT"], "http://127.0.0.1:PORT/"],
    [["localhost:PORT"], "http://localhost:PORT/"],
    [["LocalHost"], "http://localhost:PORT/"],
    [["bücher.test"], "http://xn--bcher-kva.test:PORT/"],
  ])("%j admits %s", async (allowed, address) => {
    const server = await serve((_, response) => response.end());
    const withPort = (text: string) => text.replace("PORT", String(server.port));
    const web = openWeb(
      { allowPrivate: allowed.map(withPort) },
      network({ localhost: "127.0.0.1", "xn--bcher-kva.test": "127.0.0.1" }),
    );
    expect(await web.ask(withPort(address))).toMatchObject({ outcome: "ok" });
  });

  test.each([[["127.0.0.1:1"]], [["10.0.0.0/8"]], [["127.0.0.1/33"]], [["127.0.0.1/"]], [["nonsense"]], [[""]]])(
    "%j does not admit another port or address",
    async (allowed) => {
      const port = await deadPort();
      expect(await openWeb({ allowPrivate: allowed }).ask(`http://127.0.0.1:${port}/`)).toEqual(refused);
    },
  );

  test.each([
    ["fd00::/8", "fd12::1", true],
    ["[fd00::1]", "fd00::1", true],
    ["fd00::/16", "fd12::1", false],
    ["10.0.0.0/8", "::ffff:10.1.2.3", true],
    ["10.0.0.0/8", "11.1.2.3", true],
    ["10.0.0.0/8", "172.16.0.1", false],
  ])("%s admits %s: %s", (allowed, address, expected) => {
    expect(new Screen({ allowPrivate: [allowed], typedOrigins: [] }).admits(address)).toBe(expected);
  });

  test("an origin that was typed, and no other port of its host", async () => {
    const server = await serve((_, response) => response.end());
    const web = openWeb(
      { allowPrivate: [], typedOrigins: [`http://localhost:${server.port}/`] },
      network({ localhost: "127.0.0.1" }),
    );
    expect(await web.ask(`http://localhost:${server.port}/a`)).toMatchObject({ outcome: "ok" });
    expect(await web.ask(`http://localhost:${await deadPort()}/a`)).toEqual(refused);
    expect(await web.ask(`http://127.0.0.1:${server.port}/a`)).toEqual(refused);
  });
});
