/** An encoding that somebody named. */
export interface NamedEncoding {
  /** Its name as IANA has it, best for XML: "ISO-8859-1". */
  readonly name: string;
  /** The WHATWG name of what decodes it; undefined when nothing here does. */
  readonly decoder: string | undefined;
  /** Whether it was named by a registered name, in whatever case. */
  readonly registered: boolean;
}

const utf8: NamedEncoding = { name: "UTF-8", decoder: "utf-8", registered: true };

/** What is plain from letters and digits alone, and the registered name. */
const plainNames: readonly (readonly [RegExp, string])[] = [
  [/^(?:cs)?utf(7|8|16|32)$/, "UTF-$1"],
  [/^(?:cs)?utf(16|32)(le|be)$/, "UTF-$1$2"],
  [/^(?:unicode11utf|unicode20utf|xunicode20utf)8$/, "UTF-8"],
  [/^(?:unicode|(?:cs|iso10646)?ucs2)$/, "UTF-16"],
  [/^(?:iso10646)?ucs4$/, "UTF-32"],
  [/^(?:cs)?(?:us)?ascii[78]?$|^(?:iso)?646(?:us|irv1991)$|^ansix34(?:1968|1986)$|^(?:ibm|cp)367$/, "US-ASCII"],
  [/^(?:cs)?(?:iso)?8859(1[0-6]|[1-9])(?:19\d\d)?$/, "ISO-8859-$1"],
  [/^(?:iso)?l(?:atin)?([1-4])$|^csisolatin([1-4])$/, "ISO-8859-$1$2"],
  [/^(?:csiso)?l(?:atin)?5$/, "ISO-8859-9"],
  [/^(?:csiso)?l(?:atin)?6$/, "ISO-8859-10"],
  [/^l(?:atin)?9$/, "ISO-8859-15"],
  [/^(?:cs)?x?(?:win|windows|cp|ms)(125[0-8]|874)$/, "windows-$1"],
  [/^ansi$/, "windows-1252"],
  [/^cp65001$/, "UTF-8"],
  [/^cp949$/, "EUC-KR"],
  [/^(?:cs)?x?(?:s|ms|shift)?(?:jis|kanji)$|^(?:ms|cp|windows)(?:932|31j)$/, "Shift_JIS"],
  [/^(?:cs)?gb(k|18030|2312)$/, "GB$1"],
  [/^(?:cp|ms)936$/, "GBK"],
  [/^euccn$/, "GB2312"],
  [/^(?:cs)?big5(?:hkscs)?$|^cp950$/, "Big5"],
  [/^x?euc(jp|kr)$/, "EUC-$1"],
  [/^koi8?r?$|^cskoi8r$/, "KOI8-R"],
  [/^(?:cs)?koi8r?u$/, "KOI8-U"],
  [/^(?:x?mac(?:roman|intosh)?)$/, "macintosh"],
  [/^iso2022(jp|kr|cn)$/, "ISO-2022-$1"],
  [/^(?:ibm|cp|ebcdiccp)(\d{3,5})$/, "IBM$1"],
  [/^(ebcdic)(\w*)$/, "EBCDIC-$2"],
];

/** Registered names and aliases that XML may hold and that are no plain upper case of the name itself. */
const registeredForms =
  /^(?:utf-(?:7|8|(?:16|32)(?:[lb]e)?)|us-ascii|iso[-_](?:8859-(?:1[0-6]|[1-9])(?:-[ei])?|10646-ucs-[24]|2022-\w+)|iso-ir-\d+|latin(?:[1-68]|-9|10)|l(?:[1-68]|10)|windows-(?:125\d|874|936|31j)|(?:ibm|cp)(?!125|9[345]|874|65)\d{3,5}|cp936|ms936|ms_kanji|shift_jis|gb(?:k|2312|18030)|big5(?:-hkscs)?|euc-(?:jp|kr)|koi8-[ru]|macintosh|mac|hz-gb-2312|ks_c_5601-19\d\d|korean|tis-620|iso646-us|ansi_x3\.4-19\d\d|scsu|bocu-1|cesu-8|viscii|(?:ebcdic-\w[\w-]*)|greek8?|hebrew|arabic|cyrillic|asmo-708|ecma-11[48]|elot_928|iso-celtic|cs[a-z]\w+)$/;

/** What a name means; undefined when nobody knows it. Never throws. */
export function encodingNamed(label: string): NamedEncoding | undefined {
  const lower = label.trim().toLowerCase();
  if (lower === "utf-8") return utf8;
  const known = decoderOf(lower);
  const name = plainName(lower) ?? (known && shownEncoding(known));
  if (name === undefined && !registeredForms.test(lower)) return undefined;
  const registered = registeredForms.test(lower) || lower === name?.toLowerCase();
  return { name: name ?? label.trim(), decoder: known ?? decoderOf(name ?? ""), registered };
}

/** The names that a misspelt one may have meant, the likeliest first. */
export const commonNames: readonly string[] = [
  "UTF-8",
  "UTF-16",
  "ISO-8859-1",
  "ISO-8859-2",
  "ISO-8859-15",
  "US-ASCII",
  "windows-1252",
  "windows-1251",
  "windows-1250",
  "KOI8-R",
  "Shift_JIS",
  "EUC-JP",
  "EUC-KR",
  "GB18030",
  "Big5",
];

function plainName(lower: string): string | undefined {
  const letters = lower.replace(/[^a-z0-9]/g, "");
  for (const [pattern, name] of plainNames) {
    const match = pattern.exec(letters);
    if (match) return name.replace(/\$(\d)/g, (_, group: string) => (match[Number(group)] ?? "").toUpperCase());
  }
  return undefined;
}

function decoderOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** A WHATWG name as IANA registers it, mostly in upper case. */
export function shownEncoding(decoder: string): string {
  return /^(?:windows|x-|macintosh)/.test(decoder) ? decoder : decoder.toUpperCase();
}
