import type { AnyRule, Option } from "../rule.ts";
import type { RuleSeverity } from "./config.ts";
import { crawlDefaults, defaultMaxFeedSize, linkDefaults } from "./defaults.ts";
import { presetNames } from "./presets.ts";
import { secretPrefix } from "./secrets.ts";

/** The forms of JSON Schema that occur in a configuration; `check` knows these and no others. */
export interface Schema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  /** A value that may be secret, so that no message shows it. */
  readonly writeOnly?: true;
  readonly examples?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly type?: "object" | "array" | "string" | "integer" | "number" | "boolean";
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: false | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
}

/** Milliseconds; a timer that is set to more fires at once. */
const longestTimer = 2_147_483_647;

const severityWords: readonly RuleSeverity[] = ["off", "info", "warning", "error"];
const severity: Schema = { $ref: "#/$defs/severity" };
const rulesRef: Schema = { $ref: "#/$defs/rules" };
const someText: Schema = { type: "string", minLength: 1 };

/** The JSON Schema (draft 2020-12) of a configuration: editors, the check and the documentation stand on this one. */
export function configSchema(rules: Readonly<Record<string, AnyRule>>): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Configuration of contentlint",
    $defs: {
      severity: { type: "string", enum: severityWords },
      preset: { type: "string", enum: presetNames },
      rules: ruleSettings(rules),
    },
    ...object(keys),
  };
}

const keys: Readonly<Record<string, Schema>> = {
  $schema: { type: "string", description: "Where this schema is, for editors." },
  extends: {
    description:
      "The preset to start from, or several, the later on top; with an empty list, only rules named here run.",
    anyOf: [{ $ref: "#/$defs/preset" }, { type: "array", items: { $ref: "#/$defs/preset" } }],
    default: ["contentlint:recommended"],
  },
  feeds: texts("Feeds to lint: paths, globs or http(s) addresses."),
  posts: {
    type: "array",
    description: "Posts to lint: paths or globs, with the pattern of their addresses where it is known.",
    items: { anyOf: [someText, postPattern()] },
    default: [],
  },
  site: {
    ...object({
      dir: { ...someText, description: "The folder of the built site." },
      url: httpAddress("The public address of the built site."),
      content: contentSelector(),
    }),
    description: "The built site that feeds and posts lead to.",
  },
  rules: { ...rulesRef, description: "Severities and options by rule; a severity alone keeps the options." },
  overrides: {
    type: "array",
    description: "Severities and options for some files only; the later one wins.",
    items: object({ files: { ...texts("Globs."), minItems: 1 }, rules: rulesRef }, ["files", "rules"]),
    default: [],
  },
  ignore: texts("Globs of files that are not linted; one that begins with ! takes files back in."),
  links: linkSettings(),
  crawl: crawlSettings(),
  maxFeedSize: {
    type: "integer",
    description: "Bytes above which a feed is not read.",
    minimum: 1,
    default: defaultMaxFeedSize,
  },
};

function object(properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema {
  const schema: Schema = { type: "object", properties, additionalProperties: false };
  return required.length > 0 ? { ...schema, required } : schema;
}

function texts(description: string): Schema {
  return { type: "array", description, items: someText, default: [] };
}

function httpAddress(description: string): Schema {
  return {
    type: "string",
    description,
    pattern: "^[hH][tT][tT][pP][sS]?://[^/?#\\s]",
    examples: ["https://example.org"],
  };
}

function contentSelector(): Schema {
  return {
    type: "string",
    description:
      "The element that the content of a page stands in: names, #ids and .classes, with commas between them.",
    pattern: "^\\s*(?=[\\w.#-])[\\w-]*(?:[.#][\\w-]+)*(?:\\s*,\\s*(?=[\\w.#-])[\\w-]*(?:[.#][\\w-]+)*)*\\s*$",
    examples: ["article.post, #content"],
  };
}

function postPattern(): Schema {
  const files = { ...someText, description: "Path or glob." };
  const url = { ...someText, description: "How addresses are made of file names.", examples: ["/blog/:slug/"] };
  return object({ files, url }, ["files"]);
}

function linkSettings(): Schema {
  const count = (description: string, value: number): Schema => {
    return { type: "integer", description, minimum: 1, default: value };
  };
  const milliseconds = (description: string, value: number): Schema => {
    return { ...count(description, value), maximum: longestTimer };
  };
  const { check, timeout, perHost, pause, concurrency, deadline } = linkDefaults;
  const { allowPrivate, accept, userAgent, remoteFragments, cache, engine } = linkDefaults;
  const properties: Readonly<Record<string, Schema>> = {
    check: {
      type: "string",
      description: "Which links are checked: all, those of this site, or none.",
      enum: ["all", "internal", "none"],
      default: check,
    },
    timeout: milliseconds("Milliseconds until a server has to answer.", timeout),
    perHost: count("Requests at once to one host.", perHost),
    pause: {
      ...milliseconds("Milliseconds between the starts of two requests to one host, at least.", pause),
      minimum: 0,
    },
    concurrency: count("Requests at once.", concurrency),
    deadline: milliseconds("Milliseconds for all requests of a run; what is not answered then is unchecked.", deadline),
    allowPrivate: {
      ...texts("Addresses that are not public and may be asked all the same, like 10.0.0.0/8 or localhost:4000."),
      default: allowPrivate,
    },
    accept: {
      type: "array",
      description: "Status codes that count as ok besides 200 to 299.",
      items: { type: "integer", minimum: 100, maximum: 599 },
      default: accept,
    },
    userAgent: { ...someText, description: "What the requests say they come from.", default: userAgent },
    headers: headersByHost(),
    exclude: texts("Beginnings of the addresses of links that are left out; * stands for any characters."),
    include: texts("Beginnings of addresses that are taken back in where exclude leaves them out."),
    remoteFragments: {
      type: "boolean",
      description: "Whether pages of other sites are read for the fragments that links to them have.",
      default: remoteFragments,
    },
    cache: {
      description:
        "Whether answers are kept from run to run: with true in node_modules/.cache or .cache, with a path in that file.",
      anyOf: [{ type: "boolean" }, someText],
      default: cache,
    },
    engine: {
      type: "string",
      description: "What asks where links lead: contentlint itself, or linkinator, which tells less.",
      enum: ["contentlint", "linkinator"],
      default: engine,
    },
  };
  return { ...object(properties), description: "How links are checked." };
}

/** The values may be secrets of users who do not know yet how to write them. */
function headersByHost(): Schema {
  const value: Schema = {
    type: "string",
    description: `The value of a header; \${${secretPrefix}…} stands for that variable of the environment.`,
    writeOnly: true,
  };
  return {
    type: "object",
    description: "Headers that are sent to a host: api.example.com, api.example.com:8443 or *.example.com.",
    additionalProperties: { type: "object", additionalProperties: value, writeOnly: true },
    default: {},
    writeOnly: true,
  };
}

function crawlSettings(): Schema {
  const count = (description: string, value: number): Schema => {
    return { type: "integer", description, minimum: 1, default: value };
  };
  const { depth, pages, robots } = crawlDefaults;
  const properties: Readonly<Record<string, Schema>> = {
    depth: count("How many links from its start a crawl goes.", depth),
    pages: count("How many pages a crawl asks for.", pages),
    robots: { type: "boolean", description: "Whether a crawl obeys robots.txt.", default: robots },
  };
  return { ...object(properties), description: "How far --crawl goes." };
}

function ruleSettings(rules: Readonly<Record<string, AnyRule>>): Schema {
  const properties = Object.entries(rules).map(([id, rule]): [string, Schema] => [id, ruleSetting(rule)]);
  return object(Object.fromEntries(properties));
}

function ruleSetting(rule: AnyRule): Schema {
  const options = Object.entries(rule.options).map(([name, option]): [string, Schema] => [name, optionSchema(option)]);
  const pair: Schema = {
    type: "array",
    prefixItems: [severity, object(Object.fromEntries(options))],
    items: false,
    minItems: 1,
  };
  return { description: rule.summary, anyOf: [severity, pair], default: rule.severity };
}

/** An option is a fragment of JSON Schema already; a rule may carry more than that. */
function optionSchema(option: Option): Schema {
  const { description, type } = option;
  const schema: Schema = { type, description, default: option.default };
  if (option.type === "integer" || option.type === "number") return { ...schema, ...limits(option) };
  if (option.type === "array") return { ...schema, items: option.items };
  return option.type === "string" && option.enum ? { ...schema, enum: option.enum } : schema;
}

function limits({ minimum, maximum }: { readonly minimum?: number; readonly maximum?: number }): Schema {
  return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
}
