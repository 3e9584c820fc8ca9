const pageEndings = [".html", ".htm", ".xhtml"] as const;

/** The files that a path may lead to: `stem` is the path without the slash at its end, `endings` what a server adds. */
export interface FileForms {
  readonly stem: string;
  readonly endings: readonly string[];
}

const indexEndings = pageEndings.map((ending) => `index${ending}`);
const folderEndings = indexEndings.map((ending) => `/${ending}`);
const plainForms = ["", ...pageEndings, ...folderEndings];
const slashForms = [...folderEndings, ...pageEndings];

/** The files that a path may lead to, the likeliest first. */
export function fileForms(path: string): FileForms {
  if (path === "") return { stem: "", endings: indexEndings };
  if (path.endsWith("/")) return { stem: path.slice(0, -1), endings: slashForms };
  return { stem: path, endings: plainForms };
}

/** The path that the public sees: `posts/a/index.html` is `posts/a/`. */
export function publicPath(file: string): string {
  return file.replace(/(^|\/)index\.x?html?$/, "$1");
}

/** The path without what servers add or leave out: slash, index.html, .html. */
export function barePath(path: string): string {
  return path.replace(/(?:^|\/)index\.x?html?$/i, "").replace(/(?:\.x?html?|\/)$/i, "");
}

/** Percent-decoded and in NFC. What is no UTF-8 or no escape at all stays as it is. */
export function decodedPath(path: string): string {
  if (!path.includes("%")) return path.normalize("NFC");
  return path.replace(/(?:%[0-9a-f]{2})+/gi, decodedRun).normalize("NFC");
}

function decodedRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

/** The way it stands in an address. */
export function encodedPath(path: string): string {
  const escaped = path.replace(/[%?#\\\u0000-\u0020]/g, (character) => encodeURIComponent(character));
  return new URL(`/${escaped}`, "https://site.invalid").pathname.slice(1);
}

/** False for what would lead out of the folder, or no server would look up. */
export function isInside(path: string): boolean {
  if (path.includes("\0") || path.includes("\\") || path.startsWith("/")) return false;
  return !/(?:^|\/)\.{1,2}(?:\/|$)/.test(path);
}
