import { defineRule } from "../../rule.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";

const show = (attributes: string): string =>
  `<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><item>
  <podcast:soundbite ${attributes}/>
</item></channel></rss>`;

export default defineRule({
  scope: "feed",
  summary: "A soundbite is long enough to say something and short enough to be shared.",
  why: "Apps and clip makers play a soundbite as it is: one of two seconds says nothing, one of ten minutes is an episode.",
  source: "podcastindex.org/namespace/1.0, Soundbite, duration: “recommended between 15 and 120 seconds”.",
  severity: "warning",
  options: {
    min: { type: "number", default: 15, minimum: 0, description: "Seconds." },
    max: { type: "number", default: 120, minimum: 0, description: "Seconds." },
  },
  messages: {
    short: "The soundbite lasts {seconds} s. Give it at least {min} s.",
    long: "The soundbite lasts {seconds} s. Keep it to {max} s.",
  },
  examples: [
    { good: show('startTime="73.0" duration="15.0"'), options: { min: 15 } },
    { good: show('startTime="73.0" duration="120"'), options: { max: 120 } },
    { bad: show('startTime="73.0" duration="⟦14.5⟧"'), says: "The soundbite lasts 14.5 s. Give it at least 15 s." },
    { bad: show('startTime="73.0" duration="⟦121⟧"'), says: "The soundbite lasts 121 s. Keep it to 120 s." },
  ],

  check(feed, { options, report }) {
    const { min, max } = options;
    for (const soundbite of elementsNamed(feed, "podcast:soundbite")) {
      const at = soundbite.attribute("duration")?.value.trim();
      if (!at || !/^\d{1,9}(?:\.\d{1,9})?$/.test(at.value)) continue;
      const seconds = Number(at.value);
      if (seconds < min) report({ at, message: "short", data: { seconds, min } });
      if (seconds > max) report({ at, message: "long", data: { seconds, max } });
    }
  },
});
