import { describe, expect, it } from "vitest";
import { mistakeLine } from "../../src/config/mistake.ts";
import { loadFrom, mistakesIn } from "./folder.ts";

const json = (text: string) => mistakesIn({ ".contentlintrc.json": text }).then((lines) => lines.map(withoutFile));
const withoutFile = (line: string) => line.replace(/^\.contentlintrc\.json:/, "");

describe("the keys of a configuration", () => {
  it.each([
    [
      '{ "feed": [] }',
      "1:3: The configuration has no key “feed”. Did you mean “feeds”? Allowed: $schema, extends, feeds, posts, site, rules, overrides, ignore, links, crawl and maxFeedSize.",
    ],
    [
      '{ "site": { "directory": "public" } }',
      "1:13: “site” has no key “directory”. Did you mean “dir”? Allowed: dir, url and content.",
    ],
    ['{ "posts": [{ "url": "/:slug/" }] }', "1:13: “posts[0]” must have the key “files”."],
    ['{ "feeds": "feed.xml" }', "1:12: “feeds” must be a list, not “feed.xml”."],
    ['{ "feeds": [""] }', "1:13: “feeds[0]” must not be empty."],
    ['{ "posts": [1] }', "1:13: “posts[0]” must be text or an object, not 1."],
    [
      '{ "extends": "recommended" }',
      "1:14: “extends” must be “contentlint:recommended” or “contentlint:strict”, not “recommended”.",
    ],
    ['{ "extends": 1 }', "1:14: “extends” must be “contentlint:recommended”, “contentlint:strict” or a list, not 1."],
    [
      '{ "site": { "content": "main > p" } }',
      "1:24: “site.content” must look like article.post, #content, not “main > p”.",
    ],
    ['{ "site": { "url": "example.org" } }', "1:20: “site.url” must look like https://example.org, not “example.org”."],
    ['{ "links": { "timeout": "10s" } }', "1:25: “links.timeout” must be a whole number, not “10s”."],
    ['{ "links": { "cache": 5 } }', "1:23: “links.cache” must be true or false or text, not 5."],
    ['{ "links": { "cache": "" } }', "1:23: “links.cache” must not be empty."],
    ['{ "links": { "perHost": 0 } }', "1:25: “links.perHost” must be at least 1, not 0."],
    ['{ "links": { "accept": [999] } }', "1:25: “links.accept[0]” must be at most 599, not 999."],
    [
      '{ "links": { "check": "inter" } }',
      "1:23: “links.check” must be “all”, “internal” or “none”, not “inter”. Did you mean “internal”?",
    ],
    ['{ "overrides": [{ "files": [], "rules": {} }] }', "1:28: “overrides[0].files” must not be empty."],
    ['{ "maxFeedSize": null }', "1:18: “maxFeedSize” must be a whole number, not null."],
    ["[]", "1:1: The configuration must be an object, not an empty list."],
    ['"strict"', "1:1: The configuration must be an object, not “strict”."],
  ])("%s", async (text, expected) => {
    expect(await json(text)).toEqual([expected]);
  });

  it("cannot be names that every object has", async () => {
    const lines = await json('{ "__proto__": {}, "constructor": 1, "rules": { "toString": "off" } }');
    expect(lines.map((line) => line.slice(0, line.indexOf("”") + 2))).toEqual([
      "1:3: The configuration has no key “__proto__”.",
      "1:20: The configuration has no key “constructor”.",
      "1:49: There is no rule “toString”.",
    ]);
  });
});

describe("the rules of a configuration", () => {
  const rules = (text: string) => json(`{ "rules": { ${text} } }`);

  it.each([
    ['"feed/plane": "off"', "1:14: There is no rule “feed/plane”. Did you mean “feed/plain”?"],
    ['"style": "off"', "1:14: There is no rule “style”. Did you mean “post/style”?"],
    ['"none/such": "off"', "1:14: There is no rule “none/such”. The command contentlint rules lists them all."],
    [
      '"feed/plain": "warn"',
      '1:28: “rules["feed/plain"]” must be “off”, “info”, “warning” or “error”, not “warn”. Did you mean “warning”?',
    ],
    ['"feed/plain": 2', '1:28: “rules["feed/plain"]” must be “off”, “info”, “warning”, “error” or a list, not 2.'],
    ['"feed/plain": []', '1:28: “rules["feed/plain"]” must not be empty.'],
    ['"feed/plain": ["error", {}, 1]', '1:42: “rules["feed/plain"]” must have at most 2 items.'],
    ['"feed/plain": ["error", { "max": 1 }]', "1:40: The rule feed/plain has no option “max”. It has no options."],
    [
      '"feed/description-length": ["error", { "maximum": 1 }]',
      "1:53: The rule feed/description-length has no option “maximum”. Did you mean “max”? Allowed: min and max.",
    ],
    [
      '"feed/description-length": ["error", { "max": "1" }]',
      '1:60: “rules["feed/description-length"][1].max” must be a whole number, not “1”.',
    ],
    ['"post/style": ["info", { "share": 1.5 }]', '1:48: “rules["post/style"][1].share” must be at most 1, not 1.5.'],
    [
      '"post/style": ["info", { "strict": "yes" }]',
      '1:49: “rules["post/style"][1].strict” must be true or false, not “yes”.',
    ],
    [
      '"post/style": ["info", { "mode": "longer" }]',
      '1:47: “rules["post/style"][1].mode” must be “long” or “short”, not “longer”. Did you mean “long”?',
    ],
    [
      '"post/style": ["info", { "marks": ["dott"] }]',
      '1:49: “rules["post/style"][1].marks[0]” must be “dash” or “dot”, not “dott”. Did you mean “dot”?',
    ],
  ])("%s", async (text, expected) => {
    expect(await rules(text)).toEqual([expected]);
  });

  it("are checked in overrides too", async () => {
    const text = '{ "overrides": [{ "files": ["a"], "rules": { "feed/plain": "eror" } }] }';
    expect(await json(text)).toEqual([
      '1:60: “overrides[0].rules["feed/plain"]” must be “off”, “info”, “warning” or “error”, not “eror”. Did you mean “error”?',
    ]);
  });
});

describe("a range", () => {
  const length = (options: string) => `"feed/description-length": ["error", ${options}]`;

  it("is judged together with the default", async () => {
    expect(await json(`{ "rules": { ${length('{ "min": 501 }')} } }`)).toEqual([
      '1:60: “rules["feed/description-length"][1].min” is 501, above max, which is 500. Set max too.',
    ]);
    expect(await json(`{ "rules": { ${length('{ "min": 500 }')} } }`)).toEqual([]);
    expect(await json(`{ "rules": { ${length('{ "max": 49 }')} } }`)).toEqual([
      '1:60: “rules["feed/description-length"][1].max” is 49, below min, which is 50. Set min too.',
    ]);
  });

  it("is judged by itself", async () => {
    expect(await json(`{ "rules": { ${length('{ "min": 9, "max": 8 }')} } }`)).toEqual([
      '1:60: “rules["feed/description-length"][1].min” is 9, above max, which is 8.',
    ]);
  });

  it("is judged together with the preset and the rules above an override", async () => {
    const strict = `{ "extends": "contentlint:strict", "rules": { ${length('{ "min": 161 }')} } }`;
    expect(await json(strict)).toHaveLength(1);
    const override = `"overrides": [{ "files": ["a"], "rules": { ${length('{ "max": 60 }')} } }]`;
    expect(await json(`{ "rules": { ${length('{ "min": 61 }')} }, ${override} }`)).toEqual([
      '1:158: “overrides[0].rules["feed/description-length"][1].max” is 60, below min, which is 61. Set min too.',
    ]);
    expect(await json(`{ "rules": { ${length('{ "min": 60 }')} }, ${override} }`)).toEqual([]);
  });
});

describe("JSON", () => {
  it("has all its faults reported, and those of its keys", async () => {
    expect(await json('{\n  \'feeds\': [\'a\',],\n  rules: {\n    "feed/plain": "of"\n  }\n  "ignore": []\n}')).toEqual(
      [
        "2:3: This is not JSON: found “'feeds'”, expected double quotes.",
        "2:13: This is not JSON: found “'a'”, expected double quotes.",
        "2:16: This is not JSON: found “,”, expected no comma behind the last value.",
        "3:3: This is not JSON: found “rules”, expected double quotes around the name.",
        '4:19: “rules["feed/plain"]” must be “off”, “info”, “warning” or “error”, not “of”. Did you mean “off”?',
        '6:3: This is not JSON: found “"ignore"”, expected a comma or }.',
      ],
    );
  });

  it("has its keys judged only when it is sure what they are", async () => {
    expect(await json('{ "feed": [')).toEqual([
      "1:11: This is not JSON: found “[”, expected ] after it, but the text ends here.",
    ]);
    expect(await json("feeds: []")).toEqual(["1:1: This is not JSON: found “feeds: ”, expected a JSON value."]);
  });

  it("has no key twice", async () => {
    expect(await json('{ "rules": {}, "rules": {} }')).toEqual([
      '1:16: This is not JSON: found “"rules"”, expected another name; this one stands here already.',
    ]);
  });

  it("is shown without characters that would confuse a terminal", async () => {
    const [line] = await json('{ "\\u001b[31m\\u202e": 1 }');
    expect(line).toContain("“\\u001b[31m\\u202e”");
  });
});

describe("YAML", () => {
  const yaml = (text: string) => mistakesIn({ ".contentlintrc.yml": text });

  it("has the places of its keys and values", async () => {
    const text = "feed: a\nrules:\n  post/style:\n    - warn\n    - share: x\nlinks:\n";
    expect(await yaml(text)).toEqual([
      expect.stringMatching(/^\.contentlintrc\.yml:1:1: The configuration has no key “feed”\. Did you mean “feeds”\?/),
      expect.stringMatching(/^\.contentlintrc\.yml:4:7: “rules\["post\/style"\]\[0\]” must be “off”/),
      expect.stringMatching(
        /^\.contentlintrc\.yml:5:14: “rules\["post\/style"\]\[1\]\.share” must be a number, not “x”/,
      ),
      expect.stringMatching(/^\.contentlintrc\.yml:6:\d+: “links” must be an object, not null\.$/),
    ]);
  });

  it("has the places of what an alias stands for", async () => {
    const text = "overrides:\n  - { files: [a], rules: &r { post/style: warn } }\n  - { files: [b], rules: *r }\n";
    const [first, second] = await yaml(text);
    expect(first).toMatch(/^\.contentlintrc\.yml:2:43: “overrides\[0\]/);
    expect(second).toMatch(/^\.contentlintrc\.yml:2:43: “overrides\[1\]/);
  });

  it.each([
    ["feeds: [a\nrules: {}\n", "2:1: This is not YAML: "],
    ["rules:\n\tpost/style: off\n", "2:1: This is not YAML: Tabs are not allowed as indentation."],
    ["rules: {}\nrules: {}\n", "2:1: This is not YAML: Map keys must be unique."],
    ["feeds: []\n---\nfeeds: []\n", "2:1: A second document begins here; a configuration is one document."],
    ["feeds: *none\n", " This is not YAML: Unresolved alias"],
    ["recommended\n", "1:1: The configuration must be an object, not “recommended”."],
    ["$import: other.yml\n", "1:1: The configuration has no key “$import”."],
  ])("%j", async (text, expected) => {
    const [line] = await yaml(text);
    expect(line).toContain(`.contentlintrc.yml:${expected}`);
  });

  it("is bounded: aliases of aliases end in a mistake", async () => {
    const levels = Array.from(
      { length: 12 },
      (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(", ")}]`,
    );
    const [line] = await yaml(`a0: &a0 [x]\n${levels.join("\n")}\n`);
    expect(line).toContain("This is not YAML: Excessive alias count");
  });
});

describe("a file", () => {
  it.each([
    ["there is none", {}, "none.json", "none.json: There is no such configuration file."],
    ["it is a folder", { "conf/a": "" }, "conf", "conf: This is a folder, not a configuration file."],
    [
      "its ending is unknown",
      { "lint.toml": "a = 1" },
      "lint.toml",
      "lint.toml: A configuration ends in .json, .jsonc, .yaml, .yml, .js, .mjs, .cjs, .ts, .mts, .cts, not in .toml.",
    ],
    [
      "package.json says nothing",
      { "package.json": "{}" },
      "package.json",
      "package.json: It has no key “contentlint”.",
    ],
    [
      "it is in UTF-16",
      { "a.json": Buffer.from("\uFEFF{}", "utf16le") },
      "a.json",
      "a.json: The configuration is in UTF-16. Save it as UTF-8.",
    ],
    [
      "it is empty",
      { "a.json": " \n" },
      "a.json",
      "a.json: The configuration is empty. Write one, or delete the file.",
    ],
    [
      "it holds comments only",
      { "a.json": "// a" },
      "a.json",
      "a.json: The configuration is empty. Write one, or delete the file.",
    ],
    [
      "it is empty YAML",
      { "a.yml": "# a\n" },
      "a.yml",
      "a.yml: The configuration is empty. Write one, or delete the file.",
    ],
    ["it is empty code", { "a.ts": "\n" }, "a.ts", "a.ts: The configuration is empty. Write one, or delete the file."],
    [
      "it is binary",
      { "a.json": new Uint8Array([0x89, 0x50, 0]) },
      "a.json",
      "a.json:1:1: This is not JSON: found “\uFFFDP\\u0000”, expected double quotes around text.",
    ],
  ])("is refused when %s", async (_case, files, file, expected) => {
    expect(await mistakesIn(files, file)).toEqual([expected]);
  });

  it("with mistakes leaves the defaults", async () => {
    const { config } = await loadFrom({ ".contentlintrc.json": '{ "feeds": ["a.xml"], "rule": {} }' });
    expect(config.feeds).toEqual([]);
  });
});

describe("what is told to the user", () => {
  it("has as much of its place as is known", () => {
    const message = "It is wrong.";
    expect(mistakeLine({ file: "a.json", line: 1, column: 2, message })).toBe("a.json:1:2: It is wrong.");
    expect(mistakeLine({ file: "a.ts", line: 1, message })).toBe("a.ts:1: It is wrong.");
    expect(mistakeLine({ file: "a.ts", message })).toBe("a.ts: It is wrong.");
  });
});
