import { defineRule } from "../../rule.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";

const show = (guid: string): string =>
  `<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>
  <podcast:guid>${guid}</podcast:guid>
</channel></rss>`;

export default defineRule({
  scope: "feed",
  summary: "The <podcast:guid> is a UUID, made from the address of the feed (version 5).",
  why: "It follows a podcast from host to host: an id that apps cannot read, or that is made up, does not find the show again.",
  source: "podcastindex.org/namespace/1.0, Guid: “a UUIDv5 string”; RFC 9562.",
  severity: "error",
  options: {},
  messages: {
    notUuid: "“{value}” is no UUID. Write one like 9b024349-ccf0-5f69-a609-6b82873eab3c.",
    version: {
      text: "“{value}” is a UUID of version {version}. The specification asks for version 5, made from the feed’s address; keep this one if apps know the show by it.",
      severity: "info",
    },
  },
  examples: [
    { good: show("917393e3-1b1e-5cef-ace4-edaa54e1f810") },
    {
      bad: show("⟦my-bread-show⟧"),
      says: "“my-bread-show” is no UUID. Write one like 9b024349-ccf0-5f69-a609-6b82873eab3c.",
    },
    {
      bad: show("⟦0f4d9c5e-3f0c-4a42-9f0b-0c7d5b0d3a11⟧"),
      says: "“0f4d9c5e-3f0c-4a42-9f0b-0c7d5b0d3a11” is a UUID of version 4. The specification asks for version 5, made from the feed’s address; keep this one if apps know the show by it.",
    },
  ],

  check(feed, { report }) {
    for (const { text } of elementsNamed(feed, "podcast:guid")) {
      const at = text.trim();
      const { value } = at;
      if (value === "") continue;
      const version = /^[\da-f]{8}-[\da-f]{4}-([\da-f])[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/i.exec(value)?.[1];
      if (version === undefined) report({ at, message: "notUuid", data: { value } });
      else if (version !== "5") report({ at, message: "version", data: { value, version } });
    }
  },
});
