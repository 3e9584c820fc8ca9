import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { openWeb, serve } from "./server.ts";

const feed = Buffer.from("<rss version='2.0'>ü</rss>");

/** Bytes that decode to `megabytes` MiB of zeros, compressed piece by piece. */
function bomb(megabytes: number): Buffer {
  return gzipSync(Buffer.alloc(megabytes * 1024 * 1024));
}

describe("a page", () => {
  test("its bytes, type and charset", async () => {
    const server = await serve((_, response) => {
      response.setHeader("content-type", 'Application/RSS+xml; Charset="UTF-8"');
      response.end(feed);
    });
    expect(await openWeb().read(`${server.origin}/feed.xml#top`)).toEqual({
      ok: true,
      url: `${server.origin}/feed.xml`,
      bytes: feed,
      delivery: {
        redirects: [],
        status: 200,
        mediaType: "application/rss+xml",
        charset: "utf-8",
        contentEncoding: undefined,
        validator: false,
      },
    });
    expect(server.requests).toEqual(["GET /feed.xml"]);
  });

  test.each([
    [undefined, undefined, undefined],
    ["text/html", "text/html", undefined],
    ["text/html;charset=iso-8859-1;x=y", "text/html", "iso-8859-1"],
    ["nonsense", undefined, undefined],
  ])("content type %s", async (header, mediaType, charset) => {
    const server = await serve((_, response) => {
      if (header !== undefined) response.setHeader("content-type", header);
      response.end(feed);
    });
    expect(await openWeb().read(server.origin)).toMatchObject({ ok: true, delivery: { mediaType, charset } });
  });

  test.each([
    ["gzip", gzipSync(feed)],
    ["x-gzip", gzipSync(feed)],
    ["br", brotliCompressSync(feed)],
    ["deflate", deflateSync(feed)],
    ["identity", feed],
    ["deflate, gzip", gzipSync(deflateSync(feed))],
  ])("encoded as %s", async (encoding, bytes) => {
    const server = await serve((_, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(bytes);
    });
    expect(await openWeb().read(server.origin)).toMatchObject({ ok: true, bytes: feed });
  });

  test.each([
    [
      { etag: '"a"', "content-encoding": "GZIP" },
      { contentEncoding: "gzip", validator: true },
    ],
    [
      { "last-modified": "Thu, 02 May 2025 12:00:00 GMT", "content-encoding": "" },
      { contentEncoding: undefined, validator: true },
    ],
    [{}, { contentEncoding: undefined, validator: false }],
  ])("headers %o", async (headers, delivery) => {
    const server = await serve((_, response) => {
      response
        .writeHead(200, headers)
        .end("content-encoding" in headers && headers["content-encoding"] ? gzipSync(feed) : feed);
    });
    expect(await openWeb().read(server.origin)).toMatchObject({
      ok: true,
      bytes: feed,
      delivery: { status: 200, ...delivery },
    });
  });

  test("behind redirects: the address it was read at", async () => {
    const server = await serve((request, response) => {
      if (request.url === "/a") response.writeHead(302, { location: "/b" }).end();
      else response.end(feed);
    });
    expect(await openWeb().read(`${server.origin}/a`)).toMatchObject({
      ok: true,
      url: `${server.origin}/b`,
      delivery: { redirects: [{ url: `${server.origin}/a`, status: 302 }] },
    });
  });

  test("is not asked again when something links to it", async () => {
    const server = await serve((request, response) => {
      if (request.url === "/old") response.writeHead(301, { location: "/feed.xml" }).end();
      else response.end(feed);
    });
    const web = openWeb();
    await web.read(`${server.origin}/old`);
    expect(await web.ask(`${server.origin}/old`)).toMatchObject({ outcome: "moved" });
    expect(await web.ask(`${server.origin}/feed.xml`)).toMatchObject({ outcome: "ok" });
    expect(server.requests).toEqual(["GET /old", "GET /feed.xml"]);
  });

  test("at the second try", async () => {
    const server = await serve((_, response) => {
      if (server.requests.length === 1) response.destroy();
      else response.end(feed);
    });
    expect(await openWeb().read(server.origin)).toMatchObject({ ok: true, bytes: feed });
  });
});

describe("no page", () => {
  test("says why", async () => {
    const server = await serve((_, response) => response.writeHead(404).end());
    const answer = { outcome: "broken", reason: "answers 404", status: 404, own: false };
    expect(await openWeb().read(server.origin)).toEqual({ ok: false, answer });
    expect(await openWeb().read("nonsense")).toMatchObject({ ok: false, answer: { outcome: "unchecked" } });
  });

  test("a status that only counts as ok for links", async () => {
    const server = await serve((_, response) => response.writeHead(403).end());
    expect(await openWeb({ accept: [403] }).read(server.origin)).toMatchObject({ ok: false });
  });

  test("a link to a page that could not be read is ok by a status that the user accepts", async () => {
    const server = await serve((_, response) => response.writeHead(404).end());
    const web = openWeb({ accept: [404] });
    expect(await web.read(server.origin)).toMatchObject({ ok: false, answer: { outcome: "broken" } });
    expect(await web.ask(server.origin)).toMatchObject({ outcome: "ok", status: 404 });
  });

  const tooLarge = { ok: false, answer: { outcome: "unknown", reason: "is larger than 32 MiB" } };

  test("a compressed bomb", async () => {
    const bytes = bomb(64);
    const server = await serve((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(bytes);
    });
    expect(await openWeb().read(server.origin)).toMatchObject(tooLarge);
    expect(server.requests).toEqual(["GET /"]);
  });

  test("a bomb in a bomb", async () => {
    const bytes = gzipSync(bomb(64));
    const server = await serve((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip, gzip" }).end(bytes);
    });
    expect(await openWeb().read(server.origin)).toMatchObject(tooLarge);
  });

  test("a bomb of Brotli", async () => {
    const bytes = brotliCompressSync(Buffer.alloc(64 * 1024 * 1024));
    const server = await serve((_, response) => {
      response.writeHead(200, { "content-encoding": "br" }).end(bytes);
    });
    expect(await openWeb().read(server.origin)).toMatchObject(tooLarge);
  });

  test("many bombs at once are defused one after the other", async () => {
    const bytes = bomb(48);
    const server = await serve((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(bytes);
    });
    const web = openWeb({ perHost: 12 });
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const timer = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }, 5);
    const pages = await Promise.all(Array.from({ length: 12 }, (_, at) => web.read(`${server.origin}/${at}`)));
    clearInterval(timer);
    for (const page of pages) expect(page).toMatchObject(tooLarge);
    expect(most).toBeLessThan(150 * 1024 * 1024);
  });

  test("a large body that stands still ends its turn in time", async () => {
    const chunk = Buffer.alloc(2 * 1024 * 1024);
    const server = await serve((request, response) => {
      if (request.url === "/whole") response.end(chunk);
      else response.write(chunk);
    });
    const web = openWeb({ timeout: 300 });
    const still = [1, 2].map((at) => web.read(`${server.origin}/still-${at}`));
    await vi.waitUntil(() => server.requests.length === 2);
    const whole = await web.read(`${server.origin}/whole`);
    expect(await Promise.all(still)).toMatchObject(
      new Array(2).fill({ ok: false, answer: { reason: "is too slow to be read" } }),
    );
    // It was begun later than those, and may have waited for its turn as long as a body may take.
    if (!whole.ok) expect(whole.answer.reason).toBe("is too slow to be read");
    expect(await web.read(`${server.origin}/whole`)).toMatchObject({ ok: true });
  });

  test("an endless body", async () => {
    const chunk = Buffer.alloc(1024 * 1024);
    const server = await serve((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on("drain", more);
      more();
    });
    expect(await openWeb().read(server.origin)).toMatchObject(tooLarge);
  });

  test("a body that drips", async () => {
    const server = await serve((_, response) => {
      const timer = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(timer));
    });
    expect(await openWeb({ timeout: 100 }).read(server.origin)).toMatchObject({
      ok: false,
      answer: { outcome: "unknown", reason: "is too slow to be read" },
    });
  });

  test("a body that is not encoded as it says", async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end("plain text");
    });
    expect(await openWeb().read(server.origin)).toMatchObject({ ok: false, answer: { outcome: "unknown" } });
  });
});
