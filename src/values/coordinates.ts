import type { Fault } from "./fault.ts";

export type CoordinatesCode =
  | "empty"
  | "separators" // commas, semicolons or other white space than between the numbers
  | "not-a-number" // detail is what stands there
  | "odd" // a latitude without its longitude
  | "count" // fewer or more pairs than the shape has; detail is their number
  | "latitude" // beyond −90 to 90; detail is the number
  | "longitude" // beyond −180 to 180; detail is the number
  | "swapped" // longitude first, most likely
  | "open" // a polygon whose last pair is not its first
  | "corners"; // a box whose upper corner comes first

type CoordinatesFault = Fault<CoordinatesCode>;

/** GeoRSS-Simple: point, line, polygon and box. */
export type Shape = "point" | "line" | "polygon" | "box";

/** How many pairs a shape has. */
const pairs: Readonly<Record<Shape, readonly [least: number, most: number]>> = {
  point: [1, 1],
  line: [2, Number.POSITIVE_INFINITY],
  polygon: [4, Number.POSITIVE_INFINITY],
  box: [2, 2],
};
const number = /^[-+]?(?:\d{1,9}\.?\d{0,40}|\.\d{1,40})$/;

interface Figure {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** Coordinates of GeoRSS-Simple: latitude and longitude in degrees (WGS 84), with white space between all numbers. */
export function checkCoordinates(shape: Shape, value: string): CoordinatesFault | undefined {
  const whole = { from: 0, to: value.length, fix: undefined };
  const figures: Figure[] = [];
  for (const { 0: text, index } of value.matchAll(/[^\s,;]+/g)) {
    const place = { from: index, to: index + text.length };
    if (!number.test(text)) return { code: "not-a-number", ...place, fix: undefined, detail: text };
    figures.push({ ...place, value: Number(text) });
  }
  if (figures.length === 0) return { code: "empty", ...whole, detail: "" };
  return (
    countFault(shape, figures, whole) ??
    swapFault(figures, whole) ??
    rangeFault(figures) ??
    shapeFault(shape, figures, whole) ??
    separatorFault(value, figures)
  );
}

type Whole = Pick<CoordinatesFault, "from" | "to" | "fix">;

function countFault(shape: Shape, figures: readonly Figure[], whole: Whole): CoordinatesFault | undefined {
  const [least, most] = pairs[shape];
  if (figures.length % 2 === 1) return { code: "odd", ...whole, detail: String(figures.length) };
  const count = figures.length / 2;
  return count < least || count > most ? { code: "count", ...whole, detail: String(count) } : undefined;
}

/** Where a latitude cannot be one, yet all could be longitudes, and the other way round. */
function swapFault(figures: readonly Figure[], whole: Whole): CoordinatesFault | undefined {
  const isImpossible = figures.some((figure, index) => index % 2 === 0 && Math.abs(figure.value) > 90);
  const isSwapped = figures.every((figure, index) => Math.abs(figure.value) <= (index % 2 === 0 ? 180 : 90));
  return isImpossible && isSwapped ? { code: "swapped", ...whole, detail: "" } : undefined;
}

function rangeFault(figures: readonly Figure[]): CoordinatesFault | undefined {
  for (const [index, figure] of figures.entries()) {
    const fault = index % 2 === 0 ? latitudeFault(figure) : longitudeFault(figure);
    if (fault) return fault;
  }
  return undefined;
}

function latitudeFault({ from, to, value }: Figure): CoordinatesFault | undefined {
  return Math.abs(value) > 90 ? { code: "latitude", from, to, fix: undefined, detail: String(value) } : undefined;
}

function longitudeFault({ from, to, value }: Figure): CoordinatesFault | undefined {
  return Math.abs(value) > 180 ? { code: "longitude", from, to, fix: undefined, detail: String(value) } : undefined;
}

function shapeFault(shape: Shape, figures: readonly Figure[], whole: Whole): CoordinatesFault | undefined {
  const [latitude, longitude] = figures;
  const [lastLatitude, lastLongitude] = figures.slice(-2);
  if (!latitude || !longitude || !lastLatitude || !lastLongitude) return undefined;
  const isClosed = latitude.value === lastLatitude.value && longitude.value === lastLongitude.value;
  if (shape === "polygon" && !isClosed) {
    return { code: "open", from: lastLatitude.from, to: lastLongitude.to, fix: undefined, detail: "" };
  }
  // A box may cross the meridian of 180 degrees, so nothing is said about its longitudes.
  const isTurned = shape === "box" && latitude.value > lastLatitude.value;
  return isTurned ? { code: "corners", ...whole, detail: "" } : undefined;
}

function separatorFault(value: string, figures: readonly Figure[]): CoordinatesFault | undefined {
  if (!/[,;]/.test(value)) return undefined;
  const fix = figures.map(({ from, to }) => value.slice(from, to)).join(" ");
  return { code: "separators", from: 0, to: value.length, fix, detail: "" };
}

/** geo:lat: degrees north of the equator. */
export function checkLatitude(value: string): CoordinatesFault | undefined {
  return checkDegrees(value, latitudeFault);
}

/** geo:long: degrees east of Greenwich. */
export function checkLongitude(value: string): CoordinatesFault | undefined {
  return checkDegrees(value, longitudeFault);
}

function checkDegrees(
  value: string,
  judge: (figure: Figure) => CoordinatesFault | undefined,
): CoordinatesFault | undefined {
  const place = { from: 0, to: value.length };
  const text = value.trim();
  if (text === "") return { code: "empty", ...place, fix: undefined, detail: "" };
  if (/^[-+]?\d{1,3},\d{1,40}$/.test(text))
    return { code: "separators", ...place, fix: text.replace(",", "."), detail: "" };
  if (!number.test(text)) return { code: "not-a-number", ...place, fix: undefined, detail: text };
  return judge({ ...place, value: Number(text) });
}
