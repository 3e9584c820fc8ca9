// Written by scripts/generate.ts.
import type { AnyRule } from "../../rule.ts";
import broken from "./broken.ts";
import emptyHref from "./empty-href.ts";
import fragment from "./fragment.ts";
import localhost from "./localhost.ts";
import mailto from "./mailto.ts";
import malformed from "./malformed.ts";
import moved from "./moved.ts";
import redirectChain from "./redirect-chain.ts";
import tel from "./tel.ts";
import temporaryHost from "./temporary-host.ts";
import unknown from "./unknown.ts";

export const rules: Readonly<Record<string, AnyRule>> = {
  "links/broken": broken,
  "links/empty-href": emptyHref,
  "links/fragment": fragment,
  "links/localhost": localhost,
  "links/mailto": mailto,
  "links/malformed": malformed,
  "links/moved": moved,
  "links/redirect-chain": redirectChain,
  "links/tel": tel,
  "links/temporary-host": temporaryHost,
  "links/unknown": unknown,
};
