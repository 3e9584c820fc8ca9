/** One of the ways in which two addresses of a page may differ and lead to it all the same. */
export interface AddressForm {
  readonly id: "scheme" | "www" | "index" | "extension" | "slash";
  /** Whether an absolute address has it; undefined where the question makes no sense. `file` is the page it leads to. */
  readonly has: (address: URL, file: string) => boolean | undefined;
  /** What is said of an address that has it, and of one that lacks it. */
  readonly with: string;
  readonly without: string;
  /** An address, as it is written, with it or without. */
  readonly write: (value: string, wanted: boolean) => string;
}

/** Scheme and host are written in absolute addresses only. */
export const hostForms: readonly AddressForm[] = [
  {
    id: "scheme",
    has: ({ protocol }) => protocol === "https:",
    with: "begins with https",
    without: "begins with http",
    write: (value, wanted) => value.replace(/^\s*https?:/i, wanted ? "https:" : "http:"),
  },
  {
    id: "www",
    has: ({ hostname }) => hostname.startsWith("www."),
    with: "has “www.”",
    without: "lacks “www.”",
    write: (value, wanted) => value.replace(/^(\s*(?:https?:)?\/\/)(?:www\.)?/i, wanted ? "$1www." : "$1"),
  },
];

export const pathForms: readonly AddressForm[] = [
  {
    id: "index",
    has: ({ pathname }) => (/\/index\.x?html?$/i.test(pathname) ? true : pathname.endsWith("/") ? false : undefined),
    with: "has “index.html”",
    without: "lacks “index.html”",
    write: (value, wanted) =>
      withPath(value, (path) => (wanted ? `${path}index.html` : path.replace(/(^|\/)index\.x?html?$/i, "$1") || "./")),
  },
  {
    id: "extension",
    // That of a page in a file of its own: “rye.html”.
    has: ({ pathname }, file) =>
      isIndexFile(file) || /\/(?:index\.x?html?)?$/i.test(pathname) ? undefined : /\.x?html?$/i.test(pathname),
    with: "has “.html”",
    without: "lacks “.html”",
    write: (value, wanted) => withPath(value, (path) => (wanted ? `${path}.html` : path.replace(/\.x?html?$/i, ""))),
  },
  {
    id: "slash",
    // That of a page in a folder of its own: “rye/index.html”.
    has: ({ pathname }, file) => {
      if (pathname === "/" || (!isIndexFile(file) && !isMarkdown(file))) return undefined;
      return /\.x?html?$/i.test(pathname) ? undefined : pathname.endsWith("/");
    },
    with: "has a slash at its end",
    without: "lacks the slash at its end",
    write: (value, wanted) => withPath(value, (path) => (wanted ? `${path}/` : path.slice(0, -1))),
  },
];

function isIndexFile(file: string): boolean {
  return /(?:^|\/)index\.x?html?$/i.test(file);
}

/** Its address comes from a pattern of the configuration. */
function isMarkdown(file: string): boolean {
  return /\.(?:mdx?|markdown)$/i.test(file);
}

/** Query and fragment stay as they are. */
function withPath(value: string, write: (path: string) => string): string {
  const trimmed = value.trim();
  const end = trimmed.search(/[?#]|$/);
  return write(trimmed.slice(0, end)) + trimmed.slice(end);
}
