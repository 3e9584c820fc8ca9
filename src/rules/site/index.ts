// Written by scripts/generate.ts.
import type { AnyRule } from "../../rule.ts";
import canonicalChain from "./canonical-chain.ts";
import canonicalForm from "./canonical-form.ts";
import deadEnd from "./dead-end.ts";
import duplicateDescription from "./duplicate-description.ts";
import duplicateH1 from "./duplicate-h1.ts";
import duplicateTitle from "./duplicate-title.ts";
import exactDuplicate from "./exact-duplicate.ts";
import hreflangCode from "./hreflang-code.ts";
import hreflangRelative from "./hreflang-relative.ts";
import hreflangReturn from "./hreflang-return.ts";
import hreflangSelf from "./hreflang-self.ts";
import nearDuplicate from "./near-duplicate.ts";
import orphan from "./orphan.ts";
import robotsBlocksPost from "./robots-blocks-post.ts";
import robotsSyntax from "./robots-syntax.ts";
import sitemap404 from "./sitemap-404.ts";
import sitemapHost from "./sitemap-host.ts";
import sitemapInvalid from "./sitemap-invalid.ts";
import sitemapLastmod from "./sitemap-lastmod.ts";
import sitemapMissingPost from "./sitemap-missing-post.ts";
import sitemapNoindex from "./sitemap-noindex.ts";
import sitemapNonCanonical from "./sitemap-non-canonical.ts";
import slugConvention from "./slug-convention.ts";
import thinOutlier from "./thin-outlier.ts";
import titleTemplate from "./title-template.ts";

export const rules: Readonly<Record<string, AnyRule>> = {
  "site/canonical-chain": canonicalChain,
  "site/canonical-form": canonicalForm,
  "site/dead-end": deadEnd,
  "site/duplicate-description": duplicateDescription,
  "site/duplicate-h1": duplicateH1,
  "site/duplicate-title": duplicateTitle,
  "site/exact-duplicate": exactDuplicate,
  "site/hreflang-code": hreflangCode,
  "site/hreflang-relative": hreflangRelative,
  "site/hreflang-return": hreflangReturn,
  "site/hreflang-self": hreflangSelf,
  "site/near-duplicate": nearDuplicate,
  "site/orphan": orphan,
  "site/robots-blocks-post": robotsBlocksPost,
  "site/robots-syntax": robotsSyntax,
  "site/sitemap-404": sitemap404,
  "site/sitemap-host": sitemapHost,
  "site/sitemap-invalid": sitemapInvalid,
  "site/sitemap-lastmod": sitemapLastmod,
  "site/sitemap-missing-post": sitemapMissingPost,
  "site/sitemap-noindex": sitemapNoindex,
  "site/sitemap-non-canonical": sitemapNonCanonical,
  "site/slug-convention": slugConvention,
  "site/thin-outlier": thinOutlier,
  "site/title-template": titleTemplate,
};
