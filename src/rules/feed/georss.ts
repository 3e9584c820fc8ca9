import type { FeedElement } from "../../model/element.ts";
import { defineRule } from "../../rule.ts";
import { type CoordinatesCode, checkCoordinates, checkLatitude, checkLongitude } from "../../values/coordinates.ts";
import { elementsNamed } from "../../vocabulary/elements.ts";
import { fieldsOf } from "../../vocabulary/fields.ts";

const item = (inside: string): string =>
  `<rss version="2.0" xmlns:georss="http://www.georss.org/georss" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#"><channel><item>
  ${inside}
</item></channel></rss>`;
const point = (value: string): string => item(`<georss:point>${value}</georss:point>`);

const shapes = {
  point: "one latitude and one longitude",
  line: "two pairs of latitude and longitude or more",
  polygon: "four pairs of latitude and longitude or more, the last like the first",
  box: "two pairs of latitude and longitude",
} as const;

export default defineRule({
  scope: "feed",
  summary: "Places are given in degrees, latitude first, with white space between the numbers.",
  why: "A map that cannot read a place shows none; one that reads longitude for latitude shows it on another continent.",
  source: "GeoRSS Simple and GML (OGC 17-002r1); W3C Basic Geo.",
  severity: "error",
  options: {},
  messages: {
    number: "The {name} holds “{detail}”, which is no number. Write degrees with a decimal point.",
    count: "The {name} holds “{value}”. Write {shape}.",
    latitude: "The latitude {detail} in {name} is not between -90 and 90. Correct it.",
    longitude: "The longitude {detail} in {name} is not between -180 and 180. Correct it.",
    swapped: "The {name} seems to hold longitude before latitude: “{value}”. Write the latitude first.",
    open: "The {name} does not end where it begins. Repeat its first pair at the end.",
    corners: "The {name} has its upper corner first. Write the lower corner, then the upper one.",
    separators: {
      text: "The {name} has commas: “{value}”. Part all its numbers by white space.",
      severity: "warning",
    },
    alone: "The {name} stands without <{other}>. Give both, or neither.",
  },
  examples: [
    { good: point("45.256 -71.92") },
    { good: item("<geo:lat>45.256</geo:lat><geo:long>-71.92</geo:long>") },
    {
      bad: point("⟦45.256N⟧ 71.92W"),
      says: "The <georss:point> holds “45.256N”, which is no number. Write degrees with a decimal point.",
    },
    {
      bad: item("<georss:line>⟦45.256 -71.92⟧</georss:line>"),
      says: "The <georss:line> holds “45.256 -71.92”. Write two pairs of latitude and longitude or more.",
    },
    {
      bad: point("⟦95⟧ 100"),
      says: "The latitude 95 in <georss:point> is not between -90 and 90. Correct it.",
    },
    {
      bad: point("45.256 ⟦-271.92⟧"),
      says: "The longitude -271.92 in <georss:point> is not between -180 and 180. Correct it.",
    },
    {
      bad: point("⟦-110.45 45.256⟧"),
      says: "The <georss:point> seems to hold longitude before latitude: “-110.45 45.256”. Write the latitude first.",
    },
    {
      bad: item("<georss:polygon>45 -110 46 -109 43 -109 ⟦45 -111⟧</georss:polygon>"),
      says: "The <georss:polygon> does not end where it begins. Repeat its first pair at the end.",
    },
    {
      bad: item("<georss:box>⟦45 -69 42 -71⟧</georss:box>"),
      says: "The <georss:box> has its upper corner first. Write the lower corner, then the upper one.",
    },
    {
      bad: point("⟦45.256, -71.92⟧"),
      says: "The <georss:point> has commas: “45.256, -71.92”. Part all its numbers by white space.",
      fixed: point("45.256 -71.92"),
    },
    {
      bad: item("⟦<geo:lat>⟧45.256</geo:lat>"),
      says: "The <geo:lat> stands without <geo:long>. Give both, or neither.",
    },
  ],

  check(feed, { report }) {
    for (const { name, form, text, element } of fieldsOf(feed, ...kinds)) {
      if (isInOtherSystem(element)) continue;
      const { value } = text;
      const { kind } = form;
      const shape = kind === "line" || kind === "polygon" || kind === "box" ? kind : "point";
      const fault =
        kind === "latitude"
          ? checkLatitude(value)
          : kind === "longitude"
            ? checkLongitude(value)
            : checkCoordinates(shape, value);
      if (!fault) continue;
      const { code, detail, from, to, fix } = fault;
      const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
      report({
        at: text.slice(from, to),
        message: messageOf[code],
        data: { name, detail, value: shown, shape: shapes[shape] },
        fix: fix === undefined ? undefined : [text.replace(from, to, fix)],
      });
    }
    for (const [one, other] of [
      ["geo:lat", "geo:long"],
      ["geo:long", "geo:lat"],
    ] as const) {
      for (const { parent, opening, written } of elementsNamed(feed, one)) {
        // Of a geo:Point both are required.
        if (parent?.child(other) || parent?.name === "geo:Point") continue;
        report({ at: opening, message: "alone", data: { name: `<${written}>`, other } });
      }
    }
  },
});

const kinds = ["point", "line", "polygon", "box", "latitude", "longitude"] as const;

type MessageName = "number" | "count" | "latitude" | "longitude" | "swapped" | "open" | "corners" | "separators";

const messageOf: Readonly<Record<CoordinatesCode, MessageName>> = {
  empty: "count",
  odd: "count",
  count: "count",
  "not-a-number": "number",
  latitude: "latitude",
  longitude: "longitude",
  swapped: "swapped",
  open: "open",
  corners: "corners",
  separators: "separators",
};

/** GML may name another coordinate system, with other numbers in another order. */
function isInOtherSystem(element: FeedElement | undefined): boolean {
  for (let at = element; at?.name.startsWith("gml:"); at = at.parent) {
    const name = at.attribute("srsName")?.value.value;
    if (name !== undefined && !/4326$/.test(name)) return true;
    if (at.attribute("srsDimension") && at.attribute("srsDimension")?.value.value.trim() !== "2") return true;
  }
  return false;
}
