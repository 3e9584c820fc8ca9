import type { Children, Vocabulary } from "../form.ts";
import { decimal } from "../values.ts";

const coordinates: Children = { "geo:lat": "?", "geo:long": "?", "geo:alt": "?" };

/** Basic Geo (WGS84 lat/long) Vocabulary of the W3C (www.w3.org/2003/01/geo). */
export const geo: Vocabulary = {
  feed: { ...coordinates, "geo:Point": "*", "geo:lat_long": "*", "geo:location": "*" },
  entry: { ...coordinates, "geo:Point": "*", "geo:lat_long": "*", "geo:location": "*" },
  elements: {
    "geo:Point": { children: { "geo:lat": "1", "geo:long": "1", "geo:alt": "?" } },
    "geo:lat": { value: { kind: "latitude" } },
    "geo:long": { value: { kind: "longitude" } },
    "geo:alt": { value: decimal() },
    "geo:lat_long": { open: true },
    "geo:location": { open: true },
  },
};
