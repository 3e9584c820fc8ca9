import { boundedDistance, nearestWord } from "./distance.ts";
import type { Fault } from "./fault.ts";
import { checkIri } from "./iri.ts";
import { WordList } from "./words.ts";

export type LinkRelationCode =
  | "empty"
  | "several" // a list with spaces, which HTML takes and Atom does not
  | "case" // a registered name with capitals; they are compared letter by letter in Atom
  | "registry-address" // http://www.iana.org/assignments/relation/…, which says the same as the name
  | "unregistered" // neither a registered name nor an absolute IRI; detail is the name that was meant, where one is near
  | "iri"; // an IRI with a fault of its own

/** IANA’s registry of link relations (RFC 8288, section 2.1.1). */
const registered = new WordList(`
  about acl alternate amphtml api-catalog appendix apple-touch-icon apple-touch-startup-image archives author blocked-by
  bookmark c2pa-manifest canonical chapter cite-as collection compression-dictionary contents convertedfrom copyright
  create-form current deprecation describedby describes disclosure dns-prefetch duplicate edit edit-form edit-media
  enclosure external first geofeed glossary help hosts hub ice-server icon index intervalafter intervalbefore
  intervalcontains intervaldisjoint intervalduring intervalequals intervalfinishedby intervalfinishes intervalin
  intervalmeets intervalmetby intervaloverlappedby intervaloverlaps intervalstartedby intervalstarts item last
  latest-version license linkset lrdd manifest mask-icon me media-feed memento micropub modulepreload monitor
  monitor-group next next-archive nofollow noopener noreferrer opener openid2.local_id openid2.provider original
  p3pv1 payment pingback preconnect predecessor-version prefetch preload prerender prev prev-archive preview previous
  privacy-policy profile publication restconf rdap-active rdap-bottom rdap-down rdap-top rdap-up related replies
  rule-input ruleinput search section self service service-desc service-doc service-meta sip-trunking-capability
  sponsored start status stylesheet subsection successor-version sunset tag terms-of-service timegate timemap type ugc up
  version-history via webmention working-copy working-copy-of
`);
/** RFC 4287, section 4.2.7.2. */
const registryAddress = "http://www.iana.org/assignments/relation/";

/** Whether a name, in small letters, is registered with IANA. */
export function isLinkRelation(name: string): boolean {
  return registered.has(name);
}

/** The relation of a link in Atom: a registered name, or an absolute IRI (RFC 4287, section 4.2.7.2). */
export function checkLinkRelation(value: string): Fault<LinkRelationCode> | undefined {
  if (registered.has(value)) return undefined;
  const whole = { from: 0, to: value.length };
  const trimmed = value.trim();
  if (trimmed === "") return { code: "empty", ...whole, fix: undefined, detail: "" };
  if (/^\S{1,60}(?:\s+\S{1,60}){1,9}$/.test(trimmed)) return { code: "several", ...whole, fix: undefined, detail: "" };
  const small = trimmed.toLowerCase();
  if (registered.has(small)) return { code: "case", ...whole, fix: small, detail: small };
  if (small.startsWith(registryAddress)) return addressFault(value, small.slice(registryAddress.length));
  return trimmed.includes(":") ? iriFault(value) : nameFault(value, small);
}

function addressFault(value: string, name: string): Fault<LinkRelationCode> | undefined {
  const fix = registered.has(name) ? name : undefined;
  const code = fix ? "registry-address" : "unregistered";
  return { code, from: 0, to: value.length, fix, detail: name };
}

function iriFault(value: string): Fault<LinkRelationCode> | undefined {
  const fault = checkIri(value, { absolute: true });
  if (!fault || fault.code === "user-info" || fault.code === "unregistered-scheme") return undefined;
  return { ...fault, code: "iri", fix: undefined, detail: fault.code };
}

function nameFault(value: string, name: string): Fault<LinkRelationCode> {
  const meant = name.length <= 32 ? nearestWord(name, registered.words) : undefined;
  const isSlip = meant !== undefined && name.length >= 5 && boundedDistance(name, meant, 1) <= 1;
  return { code: "unregistered", from: 0, to: value.length, fix: isSlip ? meant : undefined, detail: meant ?? "" };
}
