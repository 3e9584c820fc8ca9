// Written by scripts/generate.ts.
import type { AnyRule } from "../../rule.ts";
import canonicalChain from "./canonical-chain.ts";
import deadEnd from "./dead-end.ts";
import hreflangCode from "./hreflang-code.ts";
import hreflangRelative from "./hreflang-relative.ts";
import hreflangReturn from "./hreflang-return.ts";
import hreflangSelf from "./hreflang-self.ts";
import orphan from "./orphan.ts";

export const rules: Readonly<Record<string, AnyRule>> = {
  "site/canonical-chain": canonicalChain,
  "site/dead-end": deadEnd,
  "site/hreflang-code": hreflangCode,
  "site/hreflang-relative": hreflangRelative,
  "site/hreflang-return": hreflangReturn,
  "site/hreflang-self": hreflangSelf,
  "site/orphan": orphan,
};
