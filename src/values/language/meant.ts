import { countryMeant } from "../countries.ts";
import { nearestWord } from "../distance.ts";
import { isLanguage } from "./registry.ts";

/** What stands where a language belongs: its name, or the code of a country where it is spoken. */
const names: Readonly<Record<string, string>> = {
  english: "en",
  german: "de",
  deutsch: "de",
  french: "fr",
  francais: "fr",
  spanish: "es",
  espanol: "es",
  italian: "it",
  italiano: "it",
  dutch: "nl",
  swedish: "sv",
  svenska: "sv",
  danish: "da",
  finnish: "fi",
  polish: "pl",
  russian: "ru",
  japanese: "ja",
  chinese: "zh",
  korean: "ko",
  turkish: "tr",
  arabic: "ar",
};
const countries: Readonly<Record<string, string>> = {
  us: "en-US",
  gb: "en-GB",
  jp: "ja",
  cn: "zh-CN",
  tw: "zh-TW",
  hk: "zh-HK",
  cz: "cs",
  dk: "da",
  gr: "el",
  ua: "uk",
  vn: "vi",
  at: "de-AT",
  mx: "es-MX",
  ir: "fa",
  pk: "ur",
  np: "ne",
};
/** ISO 3166-1 alpha-3, where BCP 47 wants two letters. */
const threeLetterRegions: Readonly<Record<string, string>> = {
  usa: "US",
  gbr: "GB",
  can: "CA",
  aus: "AU",
  nzl: "NZ",
  irl: "IE",
  ind: "IN",
  deu: "DE",
  aut: "AT",
  che: "CH",
  fra: "FR",
  esp: "ES",
  mex: "MX",
  ita: "IT",
  bra: "BR",
  prt: "PT",
  nld: "NL",
  jpn: "JP",
  chn: "CN",
  rus: "RU",
};

/**
 * The language tag that was surely meant by an unknown language in small letters: “en” for “eng” and “english”. The codes
 * of ISO 639-2 for languages that have two letters are known to the JavaScript engine (CLDR).
 */
export function languageMeant(language: string): string | undefined {
  if (/^[a-z]{3}$/.test(language)) {
    const [short = ""] = Intl.getCanonicalLocales(language);
    return short.length === 2 && isLanguage(short) ? short : undefined;
  }
  const known = { ...names, ...countries };
  if (Object.hasOwn(known, language)) return known[language];
  const near = language.length >= 5 ? nearestWord(language, Object.keys(names)) : undefined;
  return near && names[near];
}

/** The region that was surely meant by an unknown one: “GB” for “UK” and “GBR”. */
export function regionMeant(region: string): string | undefined {
  const name = region.toLowerCase();
  return Object.hasOwn(threeLetterRegions, name) ? threeLetterRegions[name] : countryMeant(region.toUpperCase());
}
