import type { Text } from "../../model/text.ts";
import { type Context, defineRule, type Options } from "../../rule.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";

const show = (tag: string): string =>
  `<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><item>
  ${tag}
</item></channel></rss>`;

/** What apps read; application/x-subrip is SRT, which has gone by three names. */
const types: readonly { readonly message: "transcript" | "chapters"; readonly words: readonly string[] }[] = [
  {
    message: "transcript",
    words: "text/plain text/html text/vtt text/srt application/srt application/x-subrip application/json".split(" "),
  },
  { message: "chapters", words: ["application/json+chapters", "application/json"] },
];
/** Where an address of each element is. */
const addresses: Readonly<Record<string, string>> = {
  "podcast:chapters": "url",
  "podcast:contentLink": "href",
  "podcast:transcript": "url",
};

const messages = {
  transcript: {
    text: "Apps show no transcript of type “{type}”. Use text/vtt, application/x-subrip, text/html or application/json.",
    severity: "warning",
  },
  chapters: { text: "Apps read no chapters of type “{type}”. Use application/json+chapters.", severity: "warning" },
  insecure: {
    text: "The podcast namespace asks for https, yet this address is “{url}”. Use https.",
    severity: "warning",
  },
  social: {
    text: "The <podcast:socialInteract> names no post to discuss the episode at. Add its uri, or the protocol “disabled”.",
    severity: "error",
  },
} as const;

type Report = Context<Options, typeof messages>["report"];

export default defineRule({
  scope: "feed",
  summary: "Transcripts, chapters and discussions are linked so that podcast apps can use them.",
  why: "An app that does not know the type of a transcript or chapter file, or is refused it for want of https, shows none.",
  source: "podcastindex.org/namespace/1.0: Transcript, Chapters, Content Link, Social Interact.",
  severity: "error",
  options: {},
  messages,
  examples: [
    { good: show('<podcast:transcript url="https://a.example/1.srt" type="application/x-subrip" rel="captions"/>') },
    { good: show('<podcast:socialInteract protocol="disabled"/>') },
    {
      bad: show('<podcast:transcript url="https://a.example/1.pdf" type="⟦application/pdf⟧"/>'),
      says: "Apps show no transcript of type “application/pdf”. Use text/vtt, application/x-subrip, text/html or application/json.",
    },
    {
      bad: show('<podcast:chapters url="https://a.example/1.xml" type="⟦text/xml⟧"/>'),
      says: "Apps read no chapters of type “text/xml”. Use application/json+chapters.",
    },
    {
      bad: show('<podcast:chapters url="⟦http://a.example/1.json⟧" type="application/json+chapters"/>'),
      says: "The podcast namespace asks for https, yet this address is “http://a.example/1.json”. Use https.",
      fixed: show('<podcast:chapters url="https://a.example/1.json" type="application/json+chapters"/>'),
    },
    {
      bad: show('⟦<podcast:socialInteract protocol="activitypub"/>⟧'),
      says: "The <podcast:socialInteract> names no post to discuss the episode at. Add its uri, or the protocol “disabled”.",
    },
  ],

  check(feed, { report }) {
    for (const { message, words } of types) {
      for (const element of elementsNamed(feed, `podcast:${message}`)) {
        const at = element.attribute("type")?.value.trim();
        if (at?.value && !words.includes(bare(at))) report({ at, message, data: { type: at.value } });
      }
    }
    for (const [name, attribute] of Object.entries(addresses)) {
      for (const element of elementsNamed(feed, name)) judgeAddress(element.attribute(attribute)?.value.trim(), report);
    }
    for (const element of elementsNamed(feed, "podcast:socialInteract")) {
      const protocol = element.attribute("protocol")?.value.value.trim().toLowerCase();
      if (protocol && protocol !== "disabled" && !element.attribute("uri")) {
        report({ at: element.opening, message: "social" });
      }
    }
  },
});

function judgeAddress(at: Text | undefined, report: Report): void {
  if (!at || !/^http:\/\/(?![^/]*\.onion\b)/i.test(at.value)) return;
  report({ at, message: "insecure", data: { url: at.value }, fix: [at.replace(0, 4, "https")], fixSafe: false });
}

/** Without parameters. */
function bare({ value }: Text): string {
  return (value.split(";")[0] ?? "").trim().toLowerCase();
}
