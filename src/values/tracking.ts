/**
 * Parameters that tell a counting service where a reader came from, and nothing of the page: those of Google, Meta,
 * Microsoft, X, TikTok, LinkedIn, Yandex, Pinterest, Mailchimp, HubSpot, Marketo, Vero, Omeda, Openstat and Webtrekk.
 */
const names =
  "gclid gclsrc dclid gbraid wbraid srsltid fbclid igshid igsh msclkid twclid ttclid li_fat_id yclid ymclid epik " +
  "mc_cid mc_eid _hsenc _hsmi __hssc __hstc __hsfp hsctatracking mkt_tok vero_id vero_conv oly_anon_id oly_enc_id " +
  "_openstat wt_mc _ga _gl";
/** Urchin and Google Analytics, Matomo, HubSpot ads. */
const prefixes = /^(?:utm|mtm|matomo|pk|piwik|hsa)_[a-z]/;

let known: ReadonlySet<string> | undefined;

function isTracking(parameter: string): boolean {
  known ??= new Set(names.split(" "));
  const name = nameOf(parameter).toLowerCase();
  return known.has(name) || prefixes.test(name);
}

/** A query without its tracking parameters, and where in the address it stands. */
interface CleanQuery {
  /** The names of what is left out, in their order, each once. */
  readonly names: readonly string[];
  /** From the question mark to the end of the query. */
  readonly from: number;
  readonly to: number;
  /** What should stand there: empty, or a query with its question mark. */
  readonly query: string;
}

/** The query of an address without its tracking parameters; undefined when it has none of them. */
export function withoutTracking(url: string): CleanQuery | undefined {
  const from = url.indexOf("?");
  if (from < 0) return undefined;
  const hash = url.indexOf("#");
  const to = hash < 0 ? url.length : hash;
  if (to < from) return undefined;
  const parameters = url.slice(from + 1, to).split("&");
  const kept = parameters.filter((parameter) => !isTracking(parameter));
  if (kept.length === parameters.length) return undefined;
  const left = new Set(parameters.filter(isTracking).map(nameOf));
  return { names: [...left], from, to, query: kept.length === 0 ? "" : `?${kept.join("&")}` };
}

function nameOf(parameter: string): string {
  const end = parameter.indexOf("=");
  return end < 0 ? parameter : parameter.slice(0, end);
}
