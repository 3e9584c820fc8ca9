import type { Fault } from "./fault.ts";
import { WordList } from "./words.ts";

/** ISO 3166-1 alpha-2, the officially assigned codes. */
const codes = new WordList(`
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
  CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO
  FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE
  JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO
  MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW
  PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM
  TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
`);

/** What people write for a country that has another code. */
const meant: Readonly<Record<string, string>> = {
  UK: "GB",
  SU: "RU",
  FX: "FR",
  BU: "MM",
  ZR: "CD",
  TP: "TL",
  DD: "DE",
};

export type CountryCode =
  | "unknown" // detail is the code that was meant, where it is clear
  | "case"; // small letters

/** Whether two capitals are the code of a country in ISO 3166-1. */
export function isCountryCode(code: string): boolean {
  return codes.has(code);
}

/** The code of a country, in the capitals that ISO 3166-1 writes it in: “IE”. */
export function checkCountry(value: string): Fault<CountryCode> | undefined {
  if (codes.has(value)) return undefined;
  const capitals = value.length === 2 ? value.toUpperCase() : value;
  const place = { from: 0, to: value.length };
  if (codes.has(capitals)) return { code: "case", ...place, fix: capitals, detail: capitals };
  const fix = countryMeant(capitals);
  return { code: "unknown", ...place, fix, detail: fix ?? "" };
}

/** The code that was surely meant by another, in capitals: “GB” for “UK”. */
export function countryMeant(capitals: string): string | undefined {
  return Object.hasOwn(meant, capitals) ? meant[capitals] : undefined;
}
