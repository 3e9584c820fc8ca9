import { netlifyRule, usualStatus } from "./netlify.ts";
import type { RedirectRule } from "./redirects.ts";
import { groupRoute } from "./route-syntax.ts";

/** The `[[redirects]]` of netlify.toml. Throws when it is no TOML. */
export async function readNetlifyToml(text: string): Promise<RedirectRule[]> {
  if (!text.includes("redirects")) return [];
  const { parse } = await import("smol-toml");
  return objectsIn(parse(text)["redirects"]).flatMap((rule) => {
    const { from, to, status, force, query, conditions } = rule;
    if (typeof from !== "string" || typeof to !== "string") return [];
    const conditional = [query, conditions].some((one) => isObject(one) && Object.keys(one).length > 0);
    return netlifyRule({ from, to, status: statusOf(status) ?? usualStatus, forced: force === true, conditional });
  });
}

/** The redirects of vercel.json, which hold before any file, and its rewrites. Throws when it is no JSON. */
export function readVercelJson(text: string): RedirectRule[] {
  const whole: unknown = JSON.parse(text);
  if (!isObject(whole)) return [];
  const redirects = objectsIn(whole["redirects"]).flatMap((rule) =>
    vercelRule(rule, statusOf(rule["statusCode"]) ?? (rule["permanent"] === false ? 307 : 308)),
  );
  return [...redirects, ...objectsIn(whole["rewrites"]).flatMap((rule) => vercelRule(rule, 200))];
}

function vercelRule(rule: Readonly<Record<string, unknown>>, status: number): RedirectRule[] {
  const { source, destination, has, missing } = rule;
  const route = typeof source === "string" ? groupRoute(source) : undefined;
  if (!route || typeof destination !== "string") return [];
  const conditions = [...objectsIn(has), ...objectsIn(missing)];
  // A condition on the host alone is no condition: the host is what it is.
  const host = conditions.length === 1 && conditions[0]?.["type"] === "host" ? conditions[0]["value"] : undefined;
  const origin = typeof host === "string" && missing === undefined ? host : undefined;
  const conditional = conditions.length > 0 && origin === undefined;
  return [{ origin, route, target: destination, status, forced: status !== 200, conditional }];
}

function statusOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) ? value : undefined;
}

function objectsIn(list: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
