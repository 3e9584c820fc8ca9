/** HTML that gets pasted into feeds. */
const markup: ReadonlySet<string> = new Set(
  (
    "a article audio b blockquote br center code div em figcaption figure font h1 h2 h3 h4 h5 h6 hr i iframe img li ol " +
    "p pre section small span strong sub sup table tbody td th thead tr u ul video"
  ).split(" "),
);
/** HTML that holds nothing: in XML, `<br>` has to be closed by a slash. */
const emptyMarkup: ReadonlySet<string> = new Set(["area", "br", "col", "embed", "hr", "img", "input", "wbr"]);

/** Whether an element of that local name is HTML, which never tells where an unclosed element of a feed ends. */
export function isMarkup(local: string): boolean {
  return markup.has(local.toLowerCase());
}

/** Whether an element of that name is HTML that holds nothing: `<br>` and the like. */
export function isEmptyMarkup(name: string): boolean {
  return emptyMarkup.has(name);
}
