import { type AnyRule, defineRule } from "../../src/rule.ts";

const common = {
  summary: "All is well.",
  why: "Readers are harmed when it is not.",
  messages: { wrong: "It is wrong. Mend it." },
  examples: [{ good: "" }, { good: "" }],
  check() {},
} as const;

const length = defineRule({
  ...common,
  scope: "feed",
  severity: "warning",
  options: {
    min: { type: "integer", default: 50, minimum: 0, description: "Fewest characters." },
    max: { type: "integer", default: 500, minimum: 1, maximum: 10_000, description: "Most characters." },
  },
});

const style = defineRule({
  ...common,
  scope: "post",
  severity: "info",
  options: {
    share: { type: "number", default: 0.5, minimum: 0, maximum: 1, description: "Share." },
    strict: { type: "boolean", default: false, description: "Whether it is strict." },
    mode: { type: "string", default: "long", enum: ["long", "short"], description: "Mode." },
    title: { type: "string", default: "", description: "Title." },
    words: { type: "array", items: { type: "string" }, default: [], description: "Words." },
    marks: { type: "array", items: { type: "string", enum: ["dash", "dot"] }, default: ["dot"], description: "Marks." },
  },
});

const plain = defineRule({ ...common, scope: "post", severity: "error", options: {} });
const resting = defineRule({ ...common, scope: "post", severity: "off", options: {} });

/** Made-up rules: two of them have names that the strict preset knows. */
export const rules: Readonly<Record<string, AnyRule>> = {
  "feed/description-length": length,
  "feed/plain": plain,
  "post/style": style,
  "post/resting": resting,
};
