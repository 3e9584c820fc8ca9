import type { Example } from "../../rule.ts";

const page = (...links: readonly string[]) => ({
  "public/index.html": `<!doctype html>\n<title>Bread</title>\n${links.join("\n")}`,
  "public/about.com/index.html": "<title>About.com</title>",
  "public/rye,/index.html": "<title>Rye</title>",
});
const link = (href: string): string => `<a href="${href}">Rye</a>`;
const site = { dir: "public", url: "https://bread.example/" };
const linked = (href: string): string => `See [the notes](${href}).`;

export const malformedExamples: readonly [Example, Example, ...Example[]] = [
  {
    good: page(
      link("https://en.wikipedia.example/wiki/Rye_(bread)"),
      link("https://en.wikipedia.example/wiki/Inc."),
      link("https://[2001:db8::1]/rye"),
      link("https://bücher.example/brötchen/🍞"),
      link("https://a.example/a[0]?q={rye}|{oats}^2 spelt"),
      link("https://web.archive.example/web/2025/https://a.example/"),
      link("/my rye.txt"),
      link("javascript:bake()"),
      link("rye.md"),
    ),
    site,
  },
  // Spoken of, not linked to.
  { good: "A template made https://https://a.example/rye of it." },
  // Something of the site is there.
  { good: page(link("about.com"), link("/rye,")), site },
  {
    good: linked("https://a.example/rye,"),
    web: { "https://a.example/rye,": { outcome: "ok", reason: "answers 200", status: 200 } },
  },
  {
    bad: linked("⟦ttps://a.example/rye⟧"),
    says: "“ttps://a.example/rye” begins with a scheme that nobody knows. Write “https://a.example/rye”.",
    fixed: linked("https://a.example/rye"),
  },
  {
    bad: linked("⟦https//a.example/rye⟧"),
    says: "“https//a.example/rye” does not have its two slashes behind the scheme. Write “https://a.example/rye”.",
    fixed: linked("https://a.example/rye"),
  },
  {
    bad: linked("⟦https://https://a.example/rye⟧"),
    says: "“https://https://a.example/rye” begins with two schemes. Write “https://a.example/rye”.",
    fixed: linked("https://a.example/rye"),
  },
  {
    bad: page(link("⟦github.com/rye⟧"), link("⟦www.a.example⟧")),
    site,
    says: [
      "“github.com/rye” has no scheme, so browsers take its host for a path. Write “https://github.com/rye”.",
      "“www.a.example” has no scheme, so browsers take its host for a path. Write “https://www.a.example”.",
    ],
    fixed: page(link("https://github.com/rye"), link("https://www.a.example"))["public/index.html"],
  },
  {
    bad: page(
      link("⟦http://[rye/⟧"),
      link("⟦https://⟧"),
      link("⟦https://a.example:rye/⟧"),
      link("⟦https://a b.example/⟧"),
    ),
    site,
    says: [
      "“http://[rye/” has no host that can exist. Correct it.",
      "“https://” has no host that can exist. Correct it.",
      "“https://a.example:rye/” has no port that can exist. Correct it.",
      "“https://a b.example/” has no host that can exist. Correct it.",
    ],
  },
  {
    bad: page(link("⟦“https://a.example/rye”⟧"), link("⟦<https://a.example/rye>⟧"), link("⟦(https://a.example/rye⟧")),
    site,
    says: [
      "““https://a.example/rye”” was caught up with the brackets or quotes around it. Write “https://a.example/rye”.",
      "“<https://a.example/rye>” was caught up with the brackets or quotes around it. Write “https://a.example/rye”.",
      "“(https://a.example/rye” was caught up with the brackets or quotes around it. Write “https://a.example/rye”.",
    ],
    fixed: page(link("https://a.example/rye"), link("https://a.example/rye"), link("https://a.example/rye"))[
      "public/index.html"
    ],
  },
  {
    bad: page(link("⟦[Rye](https://a.example/rye)⟧"), link("⟦https://a.example/ https://b.example/⟧")),
    site,
    says: [
      "“[Rye](https://a.example/rye)” has a Markdown link in it. Write “https://a.example/rye”.",
      "“https://a.example/ https://b.example/” is two addresses. Correct it.",
    ],
    fixed: page(link("https://a.example/rye"), link("https://a.example/ https://b.example/"))["public/index.html"],
  },
  {
    bad: page(link("⟦https://{{ host }}/rye⟧")),
    site,
    says: "“https://{{ host }}/rye” has a variable in it that nothing was put in place of. Correct it.",
  },
  {
    bad: page(link("⟦https://a.example/rye).⟧"), link("⟦https://a.example/rye%22⟧")),
    site,
    says: [
      "“https://a.example/rye).” ends with “).”, which belongs to the text around it. Write “https://a.example/rye”.",
      "“https://a.example/rye%22” ends with “%22”, which belongs to the text around it. Write “https://a.example/rye”.",
    ],
    fixed: page(link("https://a.example/rye"), link("https://a.example/rye"))["public/index.html"],
  },
  {
    bad: page(link("⟦https://a.example\\rye⟧")),
    site,
    says: "“https://a.example\\rye” has a backslash, which browsers take for a slash and other programs do not. Write “https://a.example/rye”.",
    fixed: page(link("https://a.example/rye"))["public/index.html"],
  },
];
