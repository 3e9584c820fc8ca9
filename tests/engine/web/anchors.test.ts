import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { readAnchors } from "../../../src/commands/remote-anchors.ts";
import { largestBody } from "../../../src/engine/web/limits.ts";
import type { Answer } from "../../../src/model/link.ts";
import { openWeb, serve } from "./server.ts";

const words = "One word after the other makes a page that says something. ".repeat(5);
const bread = `<!doctype html><meta charset="utf-8"><h1 id="bread">Bread</h1><p id="größe">${words}</p><a name="end"></a>`;
const html = { "content-type": "text/html" };

function idsOf({ anchors }: Answer): string[] | undefined {
  return anchors && [...anchors.ids];
}

describe("a page that is read for its ids", () => {
  test("one request, and none for those who ask for the address alone", async () => {
    const server = await serve((_, response) => response.writeHead(200, html).end(bread));
    const web = openWeb();
    const answer = await web.ask(`${server.origin}/a`, readAnchors);
    expect(answer).toMatchObject({ outcome: "ok", status: 200, own: false });
    expect(idsOf(answer)).toEqual(["bread", "größe", "end"]);
    await Promise.all([web.ask(`${server.origin}/a`), web.ask(`${server.origin}/a`, readAnchors)]);
    expect(server.requests).toEqual(["GET /a"]);
  });

  test("without being asked for, it is not read", async () => {
    const server = await serve((_, response) => response.writeHead(200, html).end(bread));
    expect(await openWeb().ask(server.origin)).toEqual({
      outcome: "ok",
      reason: "answers 200",
      status: 200,
      own: false,
    });
    expect(server.requests).toEqual(["HEAD /"]);
  });

  test("behind redirects: the ids of the last page, unless the redirect names a place in it", async () => {
    const server = await serve(({ url }, response) => {
      if (url === "/old") response.writeHead(301, { location: "/new" }).end();
      else if (url === "/there") response.writeHead(302, { location: "/new#end" }).end();
      else response.writeHead(200, html).end(bread);
    });
    const web = openWeb();
    const [moved, there] = await Promise.all(
      ["/old", "/there"].map((path) => web.ask(server.origin + path, readAnchors)),
    );
    expect(moved).toMatchObject({ outcome: "moved", finalUrl: `${server.origin}/new` });
    expect(moved && idsOf(moved)).toContain("bread");
    expect(there).toMatchObject({ outcome: "ok", finalUrl: `${server.origin}/new#end` });
    expect(there && idsOf(there)).toBeUndefined();
    expect([...server.requests].sort()).toEqual(["GET /new", "GET /old", "GET /there"]);
  });

  test("a dead page is confirmed by a second try and has no ids", async () => {
    const server = await serve((_, response) => response.writeHead(404, html).end(bread));
    expect(await openWeb().ask(server.origin, readAnchors)).toEqual({
      outcome: "broken",
      reason: "answers 404",
      status: 404,
      own: false,
    });
    expect(server.requests).toEqual(["GET /", "GET /"]);
  });

  test.each([
    ["no HTML", { "content-type": "application/pdf" }, bread],
    ["no type", {}, bread],
    ["no ids", html, `<h1>Bread</h1><p>${words}</p>`],
    ["an application", html, '<div id="root"></div><script src="app.js"></script>'],
    ["hardly any text", html, '<h1 id="bread">Bread</h1>'],
  ])("%s: there, without ids", async (_, headers, body) => {
    const server = await serve((_, response) => response.writeHead(200, headers).end(body));
    const answer = await openWeb().ask(server.origin, readAnchors);
    expect(answer).toEqual({ outcome: "ok", reason: "answers 200", status: 200, own: false });
  });

  test("too slow to be read: there all the same", async () => {
    const server = await serve((_, response) => response.writeHead(200, html).write(bread));
    const answer = await openWeb({ timeout: 50 }).ask(server.origin, readAnchors);
    expect(answer).toEqual({ outcome: "ok", reason: "answers 200", status: 200, own: false });
    expect(server.requests).toEqual(["GET /"]);
  });

  test("too large to be read: there all the same", async () => {
    const megabyte = Buffer.alloc(1024 * 1024, " ");
    const server = await serve((_, response) => {
      response.writeHead(200, html);
      Readable.from(Array.from({ length: largestBody / megabyte.length + 1 }, () => megabyte)).pipe(response);
    });
    const answer = await openWeb().ask(server.origin, readAnchors);
    expect(answer).toEqual({ outcome: "ok", reason: "answers 200", status: 200, own: false });
  });

  test("a status that is accepted shows another page", async () => {
    const server = await serve((_, response) => response.writeHead(403, html).end(bread));
    const answer = await openWeb({ accept: [403] }).ask(server.origin, readAnchors);
    expect(answer).toEqual({ outcome: "ok", reason: "answers 403", status: 403, own: false });
  });
});
