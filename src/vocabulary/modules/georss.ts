import type { Attributes, Children, ElementForm, ValueForm, Vocabulary } from "../form.ts";
import { decimal, optional, text } from "../values.ts";

const point: ValueForm = { kind: "point" };
const line: ValueForm = { kind: "line" };
const polygon: ValueForm = { kind: "polygon" };
const box: ValueForm = { kind: "box" };

/** What stands beside a place in GeoRSS Simple, or as attributes on it. */
const about: Attributes = {
  elev: optional(decimal()),
  featurename: optional(text),
  featuretypetag: optional(text),
  floor: optional(decimal()),
  radius: optional(decimal(0)),
  relationshiptag: optional(text),
};
const anywhere: Children = Object.fromEntries(
  ["point", "line", "polygon", "box", "circle", "where", ...Object.keys(about)].map((name) => [`georss:${name}`, "*"]),
);
const system: Attributes = {
  "gml:id": optional(text),
  srsDimension: optional(text),
  srsName: optional(text),
};
const many = "gml:MultiPoint gml:MultiCurve gml:MultiLineString gml:MultiPolygon gml:MultiSurface gml:MultiGeometry";
const manyForms = Object.fromEntries(many.split(" ").map((name): [string, ElementForm] => [name, { open: true }]));
const geometries: Children = Object.fromEntries(
  ["gml:Point", "gml:LineString", "gml:Polygon", "gml:Envelope", ...many.split(" ")].map((name) => [name, "?"]),
);

/** GeoRSS, Simple and GML profile (OGC 17-002r1; www.georss.org). */
export const georss: Vocabulary = {
  feed: anywhere,
  entry: anywhere,
  elements: {
    "georss:point": { value: point, attributes: about },
    "georss:line": { value: line, attributes: about },
    "georss:polygon": { value: polygon, attributes: about },
    "georss:box": { value: box, attributes: about },
    "georss:circle": { value: text, attributes: about },
    ...Object.fromEntries(Object.entries(about).map(([name, { value }]) => [`georss:${name}`, { value }])),
    "georss:where": { attributes: about, children: geometries },
    ...manyForms,
    "gml:Point": { attributes: system, children: { "gml:pos": "1" } },
    "gml:pos": { value: point, attributes: system },
    "gml:LineString": { attributes: system, children: { "gml:posList": "1" } },
    "gml:posList": { value: line, attributes: system },
    "gml:Polygon": { attributes: system, children: { "gml:exterior": "1", "gml:interior": "*" } },
    "gml:exterior": { children: { "gml:LinearRing": "1" } },
    "gml:interior": { children: { "gml:LinearRing": "1" } },
    "gml:LinearRing": { attributes: system, children: { "gml:posList": "1" } },
    "gml:LinearRing/gml:posList": { value: polygon, attributes: system },
    "gml:Envelope": { attributes: system, children: { "gml:lowerCorner": "1", "gml:upperCorner": "1" } },
    "gml:lowerCorner": { value: point },
    "gml:upperCorner": { value: point },
  },
  additions: { "media:location": { children: anywhere } },
};
