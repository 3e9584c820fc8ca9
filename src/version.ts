/** The version of this package; a test holds it against package.json. */
export const version = "0.1.0";

/** Where the rules are documented. */
export function docsUrl(rule: string): string {
  return `https://github.com/contentlint/contentlint/blob/main/docs/rules/${rule}.md`;
}
