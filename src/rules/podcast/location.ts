import { defineRule } from "../../rule.ts";
import { isCountryCode } from "../../values/countries.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";

const show = (attributes: string): string =>
  `<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>
  <podcast:location ${attributes}>Austin, TX</podcast:location>
</channel></rss>`;

export default defineRule({
  scope: "feed",
  summary: "The place of a podcast is given so that maps find it.",
  why: "Apps that list podcasts by place leave out one whose coordinates or OpenStreetMap id they cannot read.",
  source: "podcastindex.org/namespace/1.0, Location, with its implementation document; RFC 5870 (geo URI).",
  severity: "error",
  options: {},
  messages: {
    geo: "“{value}” is no geo URI. Write one like “geo:30.2672,-97.7431”, latitude first.",
    latitude: "The latitude {latitude} is beyond 90 degrees. Write the latitude first, then the longitude.",
    osm: "“{value}” is no OpenStreetMap id. Write N, W or R for node, way or relation, then its number: “R113314”.",
    country: "“{value}” is no country code. Write two letters of ISO 3166-1, like “us”.",
  },
  examples: [
    { good: show('geo="geo:30.2672,-97.7431" osm="R113314#7" country="us"') },
    { good: show('geo="geo:30.2672,-97.7431,150;u=35"') },
    {
      bad: show('geo="⟦30.2672,-97.7431⟧"'),
      says: "“30.2672,-97.7431” is no geo URI. Write one like “geo:30.2672,-97.7431”, latitude first.",
      fixed: show('geo="geo:30.2672,-97.7431"'),
    },
    {
      bad: show('geo="⟦geo:-97.7431,30.2672⟧"'),
      says: "The latitude -97.7431 is beyond 90 degrees. Write the latitude first, then the longitude.",
    },
    {
      bad: show('osm="⟦113314⟧"'),
      says: "“113314” is no OpenStreetMap id. Write N, W or R for node, way or relation, then its number: “R113314”.",
    },
    {
      bad: show('country="⟦USA⟧"'),
      says: "“USA” is no country code. Write two letters of ISO 3166-1, like “us”.",
    },
  ],

  check(feed, { report }) {
    for (const location of elementsNamed(feed, "podcast:location")) {
      const geo = location.attribute("geo")?.value.trim();
      if (geo?.value) {
        const { value } = geo;
        const latitude = coordinates.exec(value)?.[2];
        if (latitude === undefined) report({ at: geo, message: "geo", data: { value } });
        else if (Math.abs(Number(latitude)) > 90) report({ at: geo, message: "latitude", data: { latitude } });
        else if (!/^geo:/i.test(value)) {
          report({ at: geo, message: "geo", data: { value }, fix: [geo.replace(0, 0, "geo:")] });
        }
      }
      const osm = location.attribute("osm")?.value.trim();
      if (osm?.value && !/^[NWR]\d{1,20}(?:#\d{1,10})?$/i.test(osm.value)) {
        report({ at: osm, message: "osm", data: { value: osm.value } });
      }
      const country = location.attribute("country")?.value.trim();
      if (country?.value && !isCountryCode(country.value.toUpperCase())) {
        report({ at: country, message: "country", data: { value: country.value } });
      }
    }
  },
});

/** A geo URI, also without its scheme. */
const coordinates =
  /^(geo:)?(-?\d{1,3}(?:\.\d{1,20})?),-?\d{1,3}(?:\.\d{1,20})?(?:,-?\d{1,9}(?:\.\d{1,20})?)?(?:;[^\s]*)?$/i;
