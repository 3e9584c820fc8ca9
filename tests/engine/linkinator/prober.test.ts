import { describe, expect, onTestFinished, test } from "vitest";
import { LinkinatorProber } from "../../../src/engine/linkinator/index.ts";
import { createWeb, type WebOptions, webDefaults } from "../../../src/engine/web/index.ts";
import { deadPort, network, serve, serveBytes } from "../web/server.ts";

const loopback = { allowPrivate: ["127.0.0.0/8"] };

function openProber(options: Partial<WebOptions> = loopback): LinkinatorProber {
  const settings = { ...webDefaults, ...options };
  const web = createWeb(settings, network({}));
  onTestFinished(() => web.close());
  return new LinkinatorProber({ ...settings, web, env: {} });
}

describe("linkinator's verdict", () => {
  test("is mapped to what is sure", async () => {
    const { origin, requests } = await serve(({ url = "", method }, response) => {
      const status = Number(url.slice(1, 4));
      if (url === "/moved") return void response.writeHead(301, { location: "/200" }).end();
      if (url === "/for-now") return void response.writeHead(302, { location: "/200" }).end();
      if (url === "/lost") return void response.writeHead(301, { location: "/404" }).end();
      if (url === "/circle") return void response.writeHead(302, { location: "/circle" }).end();
      if (url === "/no-head") return void response.writeHead(method === "HEAD" ? 405 : 200).end();
      response.writeHead(status).end();
    });
    const prober = openProber();
    const outcomes = async (paths: readonly string[]) =>
      Object.fromEntries(
        await Promise.all(paths.map(async (path) => [path, (await prober.ask(origin + path)).outcome] as const)),
      );
    expect(
      await outcomes([
        "/200",
        "/404",
        "/410",
        "/401",
        "/403",
        "/429",
        "/500",
        "/503",
        "/999",
        "/moved",
        "/for-now",
        "/lost",
        "/circle",
        "/no-head",
      ]),
    ).toEqual({
      "/200": "ok",
      "/404": "broken",
      "/410": "broken",
      "/401": "unknown",
      "/403": "unknown",
      "/429": "unknown",
      "/500": "unknown",
      "/503": "unknown",
      "/999": "unchecked",
      "/moved": "moved",
      "/for-now": "ok",
      "/lost": "broken",
      "/circle": "broken",
      "/no-head": "ok",
    });
    expect(await prober.ask(`${origin}/moved`)).toMatchObject({
      finalUrl: `${origin}/200`,
      redirects: [{ status: 301 }],
    });
    // Two tries, each by HEAD and then by GET.
    expect(requests.filter((request) => request.endsWith("/410"))).toHaveLength(4);
    expect(requests.filter((request) => request.endsWith("/429"))).toHaveLength(2);
  });

  test("that something is broken is confirmed by a second try", async () => {
    let count = 0;
    const { origin } = await serve((_, response) => void response.writeHead(count++ < 2 ? 404 : 200).end());
    expect((await openProber().ask(`${origin}/flaky`)).outcome).toBe("ok");
  });

  test("on what does not answer is that of the failure", async () => {
    const silent = await serve(() => {});
    const reset = await serveBytes((socket) => socket.destroy());
    const dead = `http://127.0.0.1:${await deadPort()}`;
    const alive = await serve((_, response) => void response.end());
    const prober = openProber({ ...loopback, timeout: 300 });
    const ask = async (url: string) => (await prober.ask(url)).outcome;
    const urls = [alive.origin, silent.origin, reset, dead, "http://nowhere.example/"];
    expect(await Promise.all(urls.map(ask))).toEqual(["ok", "unknown", "unknown", "broken", "broken"]);
  });
});

describe("linkinator is kept in bounds", () => {
  test("nothing private is asked, nor what redirects there", async () => {
    const inside = await serve((_, response) => void response.end());
    const outside = await serve(
      (_, response) => void response.writeHead(302, { location: `${inside.origin}/x` }).end(),
    );
    const prober = openProber({ typedOrigins: [outside.origin] });
    expect((await prober.ask(`${inside.origin}/`)).outcome).toBe("unchecked");
    expect((await prober.ask(`${outside.origin}/`)).outcome).toBe("unchecked");
    expect(inside.requests).toEqual([]);
  });

  test("a host is asked by few at once", async () => {
    const { origin, most } = await serve((_, response) => void setImmediate(() => response.end()));
    const prober = openProber({ ...loopback, perHost: 2 });
    await Promise.all(Array.from({ length: 30 }, (_, at) => prober.ask(`${origin}/${at}`)));
    expect(most()).toBeLessThanOrEqual(2);
  });

  test("an endless body is not read", async () => {
    const { origin } = await serve(({ method }, response) => {
      if (method === "HEAD") return void response.writeHead(405).end();
      const more = (): void => {
        while (!response.destroyed && response.write("x".repeat(65_536)));
      };
      response.on("drain", more);
      more();
    });
    expect((await openProber().ask(`${origin}/endless`)).outcome).toBe("ok");
  });

  test("when the time of the run is over, all answers are there", async () => {
    const { origin } = await serve(() => {});
    const prober = openProber({ ...loopback, deadline: 300, timeout: 60_000 });
    const answers = await Promise.all(Array.from({ length: 30 }, (_, at) => prober.ask(`${origin}/${at}`)));
    expect(new Set(answers.map(({ outcome, reason }) => `${outcome}: ${reason}`))).toEqual(
      new Set(["unchecked: was not reached within the 0.3 s of the run"]),
    );
  });

  test("each address is asked once, whatever its fragment", async () => {
    const { origin, requests } = await serve((_, response) => void response.end());
    const prober = openProber();
    await Promise.all([
      prober.ask(`${origin}/a?b="c"&d`),
      prober.ask(`${origin}/a?b="c"&d#e`),
      prober.ask("mailto:a@b.c"),
    ]);
    expect(requests).toEqual(["HEAD /a?b=%22c%22&d"]);
  });
});
