/** Elements whose end tags may be left out (HTML Standard, 13.1.2.4, “Optional tags”). */
export const optionalEndNames: ReadonlySet<string> = new Set(
  "body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr".split(" "),
);

/** Elements that end a paragraph where they begin (HTML Standard, 13.2.6.4.7). */
export const endsParagraph: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp"
  ).split(" "),
);

function siblings(names: string, ended: string): [string, readonly string[]][] {
  return names.split(" ").map((name) => [name, ended.split(" ")]);
}

/** Elements that end where one of the name begins, within the nearest list, table or menu. */
export const endsSiblings: ReadonlyMap<string, readonly string[]> = new Map([
  ...siblings("li", "li"),
  ...siblings("dt dd", "dt dd"),
  ...siblings("td th", "td th"),
  ...siblings("tr", "tr"),
  ...siblings("tbody thead tfoot", "tbody thead tfoot caption colgroup"),
  ...siblings("option", "option"),
  ...siblings("optgroup", "option optgroup"),
  ...siblings("rt rp", "rt rp"),
  ...siblings("a", "a"),
  ...siblings("button", "button"),
]);

/** Elements that an end tag within them reaches out of only by naming them (“scope”, 13.2.4.2). */
export const scopeNames: ReadonlySet<string> = new Set(
  "applet button caption foreignobject html marquee object select table td template th".split(" "),
);
/** Where the rows and cells of a table, or the items of a list, look for their siblings. */
export const tableNames: ReadonlySet<string> = new Set(["table", "template"]);
export const listNames: ReadonlySet<string> = new Set(["ul", "ol", "menu", "dir", "dl"]);
export const listItemNames: ReadonlySet<string> = new Set(["li", "dt", "dd"]);
export const tablePartNames: ReadonlySet<string> = new Set(
  "table caption colgroup thead tbody tfoot tr td th".split(" "),
);
