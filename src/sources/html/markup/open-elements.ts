import { headingDepth } from "../names.ts";
import { endsForeign } from "../tree.ts";
import type { Cause, Closures } from "./closures.ts";
import type { ElementNode } from "./element.ts";
import type { Range } from "./faults.ts";
import { endsParagraph, endsSiblings, listItemNames, tablePartNames } from "./names.ts";
import type { RawTag } from "./tokens.ts";

/**
 * The elements that are open. A list for each name tells at once whether a tag has something to close, and each element
 * knows the limits of the scopes it is in: so deep nesting costs nothing.
 */
export class OpenElements {
  readonly #closures: Closures;
  readonly #byName = new Map<string, ElementNode[]>();
  #current: ElementNode | undefined;

  constructor(closures: Closures) {
    this.#closures = closures;
  }

  get current(): ElementNode | undefined {
    return this.#current;
  }

  get isForeign(): boolean {
    return this.#current?.holdsForeign ?? false;
  }

  /** The heading that is open, where no other element is open in it. */
  get heading(): ElementNode | undefined {
    const current = this.#current;
    return current && headingDepth(current.name) > 0 ? current : undefined;
  }

  push(element: ElementNode): void {
    const sameName = this.#byName.get(element.name);
    if (sameName) sameName.push(element);
    else this.#byName.set(element.name, [element]);
    this.#current = element;
  }

  /** The element that an end tag of that name closes here. */
  find(name: string): ElementNode | undefined {
    const element = this.#byName.get(name)?.at(-1);
    const limit = (tablePartNames.has(name) ? this.#current?.tableScope : this.#current?.scope) ?? -1;
    return element && element.depth >= limit ? element : undefined;
  }

  close(element: ElementNode, endTag: Range): void {
    this.#closeUpTo(element, { kind: "end-tag", name: element.name, ...endTag });
  }

  /** Ends what cannot go on when this tag begins. */
  endBefore({ name, start, end }: RawTag): void {
    const cause: Cause = { kind: "start-tag", name, start, end };
    if (this.isForeign) {
      if (!endsForeign.has(name)) return;
      this.#endForeign(cause);
    }
    if (endsParagraph.has(name)) this.#end("p", this.#current?.scope, cause);
    for (const sibling of endsSiblings.get(name) ?? []) this.#end(sibling, this.#limitOf(sibling), cause);
    if (headingDepth(name) > 0 && this.heading) this.#closeUpTo(this.heading, cause);
  }

  /** Ends everything at the end of the text. */
  endAll(at: number): void {
    let outermost = this.#current;
    while (outermost?.parent) outermost = outermost.parent;
    if (outermost) this.#closeUpTo(outermost, { kind: "end", name: "", start: at, end: at });
  }

  #endForeign(cause: Cause): void {
    let outermost = this.#current;
    while (outermost?.parent?.holdsForeign) outermost = outermost.parent;
    if (outermost) this.#closeUpTo(outermost, cause);
  }

  /** The depth above which an element of that name is no sibling. */
  #limitOf(name: string): number | undefined {
    const current = this.#current;
    if (!current || !listItemNames.has(name)) return tablePartNames.has(name) ? current?.tableScope : current?.scope;
    return Math.max(current.listScope, current.scope);
  }

  #end(name: string, limit: number | undefined, cause: Cause): void {
    const element = this.#byName.get(name)?.at(-1);
    if (element && element.depth >= (limit ?? -1)) this.#closeUpTo(element, cause);
  }

  /** Closes an element and all that is open in it; only what its own end tag closes is not ended by force. */
  #closeUpTo(element: ElementNode, cause: Cause): void {
    const forced: ElementNode[] = [];
    for (let open = this.#current; open; open = open.parent) {
      this.#byName.get(open.name)?.pop();
      const isClosed = open === element && cause.kind === "end-tag";
      open.end = isClosed ? cause.end : cause.start;
      if (!isClosed) forced.push(open);
      if (open === element) break;
    }
    this.#current = element.parent;
    if (forced.length > 0) this.#closures.add(cause, forced);
  }
}
