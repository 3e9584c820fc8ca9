import type { AnyRule } from "../../../src/rule.ts";
import { tryExample } from "../../../src/testing.ts";

/** What a rule says of the body, or head, of a page: the messages' names and what is underlined. */
export async function saidOf(rule: AnyRule, markup: string): Promise<string[]> {
  const file = `<!doctype html><title>Bread</title>\n${markup}`;
  const { diagnostics } = await tryExample("post/rule", rule, { good: { "page.html": file } });
  return diagnostics.map(({ messageId, span }) => `${messageId} ${file.slice(span.start, span.end)}`);
}
