import { describe, expect, test } from "vitest";
import { network, openWeb, serve, serveBytes, type TestServer } from "./server.ts";

/** A server that redirects everything to an address; PORT in it is its own. */
function redirectingTo(location: string): Promise<TestServer> {
  return serve((request, response) => {
    const target = location.replaceAll("PORT", String(request.socket.localPort));
    response.writeHead(302, { location: target }).end();
  });
}

const notPublic = { outcome: "unchecked", reason: expect.stringContaining("leads to an address that is not public") };

describe("a redirect into a private network is not followed", () => {
  test.each([
    "http://127.0.0.2:PORT/",
    "//127.0.0.2:PORT/",
    "http:\\\\127.0.0.2:PORT\\",
    "http://127.2:PORT/",
    "http://2130706434:PORT/",
    "http://0x7f000002:PORT/",
    "http://0x7f.0.0.0x2:PORT/",
    "http://0177.0.0.02:PORT/",
    "http://017700000002:PORT/",
    "http://%31%32%37.0.0.2:PORT/",
    "http://①②⑦.0.0.2:PORT/",
    "http://127。0。0。2:PORT/",
    "http://0.0.0.0:PORT/",
    "http://0:PORT/",
    "http://[::]:PORT/",
    "http://[::1]:PORT/",
    "http://[::ffff:127.0.0.2]:PORT/",
    "http://[::ffff:7f00:2]:PORT/",
    "http://[::ffff:0:127.0.0.2]:PORT/",
    "http://[64:ff9b::7f00:2]:PORT/",
    "http://[fe80::1]:PORT/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "http://100.100.100.200/latest/meta-data/",
    "http://168.63.129.16/metadata",
    "http://metadata.google.internal/computeMetadata/v1/",
    "http://localhost:PORT/",
    "http://LOCALHOST.:PORT/",
    "http://inner.test:PORT/",
    "http://user:pass@127.0.0.2:PORT/",
    "https://127.0.0.2:PORT/",
    "http://127.0.0.1.:PORT/",
    "http://example.test@127.0.0.2:PORT/",
  ])("%s", async (location) => {
    const server = await redirectingTo(location.includes("。") || /[①②]/.test(location) ? utf8(location) : location);
    const names = network({
      "outer.test": "127.0.0.1",
      "inner.test": "127.0.0.2",
      localhost: "127.0.0.1",
      "localhost.": "127.0.0.1",
      "metadata.google.internal": "169.254.169.254",
    });
    const web = openWeb({ allowPrivate: [`outer.test:${server.port}`] }, names);
    expect(await web.ask(`http://outer.test:${server.port}/`)).toMatchObject(notPublic);
    expect(await web.read(`http://outer.test:${server.port}/page`)).toMatchObject({ ok: false, answer: notPublic });
    expect(server.requests).toEqual(["HEAD /", "GET /page"]);
  });
});

/** As a header carries it. */
function utf8(text: string): string {
  return Buffer.from(text).toString("latin1");
}

describe("ports of other services are not opened", () => {
  test.each([22, 25, 110, 143, 6667, 10080])("%i", async (port) => {
    const server = await redirectingTo(`http://127.0.0.1:${port}/`);
    const answer = { outcome: "unchecked", reason: expect.stringContaining("is at a port that browsers do not open") };
    const web = openWeb();
    expect(await web.ask(`http://127.0.0.1:${port}/`)).toMatchObject(answer);
    expect(await web.ask(server.origin)).toMatchObject(answer);
  });
});

describe("a Location", () => {
  const at = "http://127.0.0.1:PORT";

  /** Redirects /start to a location; anything else is there. */
  async function answerFor(location: string) {
    const server = await serve((request, response) => {
      if (request.url !== "/dir/start") return response.end();
      return response.writeHead(302, { location: location.replaceAll("PORT", String(server.port)) }).end();
    });
    const { outcome, finalUrl } = await openWeb().ask(`${server.origin}/dir/start`);
    return { outcome, finalUrl: finalUrl?.replace(String(server.port), "PORT") };
  }

  test.each([
    ["relative", "there", `${at}/dir/there`],
    ["from the root", "/there", `${at}/there`],
    ["up", "../../../there", `${at}/there`],
    ["a query alone", "?a=b", `${at}/dir/start?a=b`],
    ["protocol-relative", "//127.0.0.1:PORT/there", `${at}/there`],
    ["with spaces", "/a b/c d", `${at}/a%20b/c%20d`],
    ["with spaces around", "  /there  ", `${at}/there`],
    ["in raw UTF-8", utf8("/größe"), `${at}/gr%C3%B6%C3%9Fe`],
    ["in Latin-1", "/gr\xf6\xdfe", `${at}/gr%F6%DFe`],
    ["with a tab", "/a\tb", `${at}/ab`],
    ["with credentials", "http://user:pass@127.0.0.1:PORT/there", `${at}/there`],
    ["in capitals", "HTTP://127.0.0.1:PORT/There", `${at}/There`],
    ["with backslashes", "\\there", `${at}/there`],
    ["of 10 KB", `/${"x".repeat(10_000)}`, `${at}/${"x".repeat(10_000)}`],
  ])("%s", async (_, location, finalUrl) => {
    expect(await answerFor(location)).toEqual({ outcome: "ok", finalUrl });
  });

  test("that is empty is none", async () => {
    const { outcome, finalUrl } = await answerFor("");
    expect({ outcome, finalUrl }).toEqual({ outcome: "unknown", finalUrl: undefined });
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "gopher://127.0.0.1:PORT/",
    "about:blank",
  ])("%s leaves the web", async (location) => {
    expect(await answerFor(location)).toMatchObject({ outcome: "unchecked" });
  });

  test("twice: the first counts", async () => {
    const origin = await serveBytes((socket) => {
      socket.on("data", (data) => {
        const isStart = String(data).includes(" / ");
        const locations = "location: /first\r\nlocation: /second\r\n";
        socket.write(`HTTP/1.1 ${isStart ? `302 Found\r\n${locations}` : "200 OK\r\n"}content-length: 0\r\n\r\n`);
      });
    });
    expect(await openWeb().ask(origin)).toMatchObject({ outcome: "ok", finalUrl: `${origin}/first` });
  });

  test("that grows for ever ends after five", async () => {
    const server = await serve((request, response) => {
      response.writeHead(302, { location: `${request.url}${"x".repeat(2_000)}` }).end();
    });
    const { outcome, reason } = await openWeb().ask(server.origin);
    expect({ outcome, reason }).toEqual({ outcome: "broken", reason: "redirects more than 5 times" });
    expect(server.requests).toHaveLength(12);
  });

  test("to another port of the host", async () => {
    const other = await serve((_, response) => response.writeHead(404).end());
    const server = await redirectingTo(`${other.origin}/`);
    expect(await openWeb().ask(server.origin)).toMatchObject({ outcome: "broken", finalUrl: `${other.origin}/` });
  });
});
