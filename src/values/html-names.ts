import { WordList } from "./words.ts";

/** The elements of HTML in use (HTML Standard, section 4). */
const elements = new WordList(
  "a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col " +
    "colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 " +
    "h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark math menu " +
    "meta meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp script search " +
    "section select selectedcontent slot small source span strong style sub summary sup svg table tbody td template " +
    "textarea tfoot th thead time title tr track u ul var video wbr",
);

/** Those of its past (section 16.2). */
const formerElements = new WordList(
  "acronym applet basefont bgsound big blink center command content dir font frame frameset image isindex keygen " +
    "listing marquee menuitem multicol nextid nobr noembed noframes param plaintext rb rtc shadow spacer strike tt xmp " +
    // Those that browsers try out.
    "fencedframe geolocation model permission portal",
);

/** Whether an element of that name, in lower case, is HTML. Authors may name elements of their own with a hyphen. */
export function isHtmlElement(name: string): boolean {
  return elements.has(name) || formerElements.has(name);
}

/** The names of the elements in use. */
export function htmlElements(): readonly string[] {
  return elements.words;
}
