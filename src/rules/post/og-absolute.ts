import { publicAddressOn } from "../../facts/address.ts";
import { metasNamed } from "../../facts/meta.ts";
import { isIndexable } from "../../facts/robots.ts";
import { defineRule } from "../../rule.ts";
import { isHttp } from "../../values/url.ts";

const names = "og:url og:image og:image:url og:image:secure_url og:video og:video:url og:audio og:audio:url".split(" ");

export default defineRule({
  scope: "post",
  summary: "The addresses of Open Graph properties are written in full.",
  why: "Who makes the preview of a shared link does not resolve relative addresses: it has no picture, or no page.",
  source: "The Open Graph protocol, “Data Types”: a URL uses http:// or https://. https://ogp.me/#types",
  severity: "error",
  forms: ["html"],
  kinds: ["article", "page", "listing"],
  options: {},
  messages: {
    relative: "The address of {name}, “{value}”, is relative. Write it in full, with https:// and the host.",
    resolved: "The address of {name}, “{value}”, is relative. Write it in full: “{right}”.",
    scheme: "The address of {name}, “{value}”, is neither http nor https. Write one that is.",
  },
  examples: [
    { good: { "page.html": '<head><meta property="og:image" content="https://example.org/rye.jpg"></head>' } },
    { good: { "page.html": '<head><meta property="og:image" content=""></head>' } },
    {
      bad: { "page.html": '<head><meta property="og:image" content="⟦/rye.jpg⟧"></head>' },
      says: "The address of og:image, “/rye.jpg”, is relative. Write it in full, with https:// and the host.",
    },
    {
      bad: { "public/rye/index.html": '<head><meta property="og:image" content="⟦rye.jpg⟧"></head>' },
      site: { dir: "public", url: "https://example.org/" },
      says: "The address of og:image, “rye.jpg”, is relative. Write it in full: “https://example.org/rye/rye.jpg”.",
    },
    {
      bad: { "page.html": '<head><meta property="og:image" content="⟦data:image/gif;base64,R0lGODlh⟧"></head>' },
      says: "The address of og:image, “data:image/gif;base64,R0lGODlh”, is neither http nor https. Write one that is.",
    },
  ],

  check(post, { report }) {
    if (!isIndexable(post)) return;
    for (const { name, content } of metasNamed(post, ...names)) {
      const value = content.value.trim();
      if (value === "" || isHttp(value)) continue;
      // A template writes them alike on every page.
      const about = { at: content, subject: name };
      const right = publicAddressOn(post, value);
      if (/^[a-z][a-z0-9+.-]*:/i.test(value)) report({ ...about, message: "scheme", data: { name, value } });
      else if (right === undefined) report({ ...about, message: "relative", data: { name, value } });
      else report({ ...about, message: "resolved", data: { name, value, right } });
    }
  },
});
