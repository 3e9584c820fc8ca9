import type { Config, CrawlSettings, LinkSettings, UserConfig } from "./config.ts";

export const linkDefaults: LinkSettings = {
  check: "all",
  timeout: 10_000,
  perHost: 4,
  pause: 5,
  concurrency: 32,
  deadline: 120_000,
  allowPrivate: [],
  accept: [],
  userAgent: "Mozilla/5.0 (compatible; contentlint)",
  headers: {},
  exclude: [],
  include: [],
  remoteFragments: false,
  cache: false,
  engine: "contentlint",
};

export const crawlDefaults: CrawlSettings = { depth: 10, pages: 1_000, robots: true };

/** 32 MiB. */
export const defaultMaxFeedSize = 33_554_432;

/** Fills in what a valid configuration leaves out. */
export function withDefaults(user: UserConfig, folder: string): Config {
  const { posts = [], site = {}, extends: base = ["contentlint:recommended"] } = user;
  return {
    folder,
    extends: typeof base === "string" ? [base] : base,
    feeds: user.feeds ?? [],
    posts: posts.map((post) =>
      typeof post === "string" ? { files: post, url: undefined } : { url: undefined, ...post },
    ),
    site: { dir: site.dir, url: site.url, content: site.content },
    rules: user.rules ?? {},
    overrides: user.overrides ?? [],
    ignore: user.ignore ?? [],
    links: { ...linkDefaults, ...user.links },
    crawl: { ...crawlDefaults, ...user.crawl },
    maxFeedSize: user.maxFeedSize ?? defaultMaxFeedSize,
  };
}
