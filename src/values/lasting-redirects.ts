/** Resolvers of persistent identifiers, which redirect by design (DOI, PURL, Handle, ARK, W3ID, URN). */
const identifiers =
  "doi.org dx.doi.org hdl.handle.net purl.org purl.oclc.org w3id.org n2t.net identifiers.org arks.org";
/** Hosts that do nothing but lead on from a short address, and are meant to stay. */
const shorteners =
  "a.co aka.ms amzn.eu amzn.to app.link apple.co bbc.in bit.do bit.ly bitly.com buff.ly cnn.it cutt.ly db.tt dlvr.it " +
  "econ.st fb.me fb.watch flic.kr flip.it forms.gle g.co g.page git.io goo.gl go.microsoft.com ht.ly ift.tt is.gd " +
  "j.mp lnkd.in m.me maps.app.goo.gl msft.it mzl.la nyti.ms on.ft.com on.wsj.com ow.ly photos.app.goo.gl pin.it qr.ae " +
  "rb.gy rebrand.ly redd.it reut.rs s.id short.io shorturl.at spoti.fi t.co t.ly t.me tcrn.ch tiny.cc tinyurl.com " +
  "trib.al v.gd vm.tiktok.com wa.me wapo.st wp.me youtu.be";

let known: ReadonlySet<string> | undefined;

/** Whether a host, in lower case, redirects by purpose: what it leads to may move, its own addresses stay. */
export function redirectsByPurpose(host: string): boolean {
  known ??= new Set(`${identifiers} ${shorteners}`.split(" "));
  return known.has(host.replace(/^www\./, ""));
}

/** Where domains are offered that nobody uses any more. */
const markets =
  /(?:^|\.)(?:afternic|bodis|buydomains|dan|domainmarket|dropcatch|efty|hugedomains|parkingcrew|sav|sedo|sedoparking|squadhelp|uniregistry|undeveloped)\.com$/;

/** Whether a host, in lower case, offers domains. */
export function offersDomains(host: string): boolean {
  return markets.test(host);
}
