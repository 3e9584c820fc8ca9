import { describe, expect, onTestFinished, test } from "vitest";
import { type Carried, withCourier } from "../../../src/engine/linkinator/lent-fetch.ts";

const answer: Carried = { status: 999, headers: new Headers(), url: "https://example.org/" };

describe("the fetch that is lent to linkinator", () => {
  test("is the courier's for the work, the usual one for others, and given back at the end", async () => {
    const usual = globalThis.fetch;
    onTestFinished(() => {
      globalThis.fetch = usual;
    });
    const stand = async (): Promise<Response> => new Response("usual");
    globalThis.fetch = stand;
    const carried: string[] = [];
    let finish = (): void => {};
    const work = withCourier(
      {
        env: {},
        courier: async (url, method) => {
          carried.push(`${method} ${url}`);
          return answer;
        },
      },
      async () => {
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        return fetch("https://example.org/", { method: "HEAD" });
      },
    );
    expect(await (await fetch("https://example.org/other")).text()).toBe("usual");
    finish();
    expect((await work).status).toBe(999);
    expect(carried).toEqual(["HEAD https://example.org/"]);
    expect(globalThis.fetch).toBe(stand);
  });

  test("goes past no courier to a proxy", async () => {
    const env: Record<string, string | undefined> = { HTTPS_PROXY: "http://proxy.example/", PATH: "/bin" };
    const seen = await withCourier({ env, courier: async () => answer }, async () => ({ ...env }));
    expect(seen).toEqual({ PATH: "/bin" });
    expect(env).toEqual({ HTTPS_PROXY: "http://proxy.example/", PATH: "/bin" });
  });
});
