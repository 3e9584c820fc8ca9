import type { Fault } from "../fault.ts";

/** What keeps an address from being one that every program reads alike, the worst first; the last five are mild. */
export type IriCode =
  | "empty"
  | "wrapped" // <https://a.example/>, with its brackets or quotes
  | "double-scheme" // http://https://a.example/
  | "slashes" // http:/a.example, http//a.example
  | "no-scheme" // www.a.example/x: a host that nobody takes for one
  | "scheme" // malformed; detail “drive” for C:\x
  | "unknown-scheme" // htp; detail is the one that was meant
  | "relative" // detail: “network-path”, “absolute-path”, “path”, “query” or “fragment”
  | "host" // detail: “empty”, “empty-label”, “character”, “hyphen”, “long-label”, “long” or “address”
  | "port"
  | "space-within"
  | "character" // detail is the first one
  | "percent" // % without two hexadecimal digits behind it
  | "fragment" // a second #
  | "bracket" // [ or ] outside a host
  | "space-around"
  | "non-ascii" // an IRI where a URI is wanted
  | "user-info" // detail is “password” where there is one
  | "unregistered-scheme";

export type IriFault = Fault<IriCode>;
