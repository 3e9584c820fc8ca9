import { trimSpace } from "../white-space.ts";
import type { ElementNode } from "./element.ts";
import type { Change, MarkupFaults, Range } from "./faults.ts";

/** An element that was ended by something else than its own end tag. */
interface Member {
  readonly element: ElementNode;
  /** Its end tag, where it came too late. */
  late: Range | undefined;
}

/** What ended elements: an end tag around them, a start tag that cannot stand in them, or the end of the text. */
export interface Cause extends Range {
  readonly kind: "end-tag" | "start-tag" | "end";
  /** Of the tag. */
  readonly name: string;
}

interface Closure {
  readonly cause: Cause;
  /** The innermost first. */
  readonly members: readonly Member[];
}

/**
 * Elements that were ended by force. Whether one was left open or crosses another is known only when its end tag comes
 * late, or never; so they are reported at the end.
 */
export class Closures {
  readonly #source: string;
  readonly #faults: MarkupFaults;
  readonly #closures: Closure[] = [];
  readonly #waiting = new Map<string, Member[]>();

  constructor(source: string, faults: MarkupFaults) {
    this.#source = source;
    this.#faults = faults;
  }

  /** `elements`: the innermost first. */
  add(cause: Cause, elements: readonly ElementNode[]): void {
    const members = elements.map((element) => ({ element, late: undefined }));
    this.#closures.push({ cause, members });
    for (const member of members) {
      const waiting = this.#waiting.get(member.element.name);
      if (waiting) waiting.push(member);
      else this.#waiting.set(member.element.name, [member]);
    }
  }

  /** Takes an end tag that closes nothing for that of an element that was ended early; false where there is none. */
  takeLate(name: string, endTag: Range): boolean {
    const member = this.#waiting.get(name)?.pop();
    if (member) member.late = endTag;
    return member !== undefined;
  }

  /** Where the text ends within a tag or comment, that is why nothing was closed before its end. */
  report(isCutOff: boolean): void {
    for (const closure of this.#closures) {
      if (isCutOff && closure.cause.kind === "end") continue;
      const outermost = closure.members.at(-1);
      const isLate = closure.members.some(({ late }) => late);
      if (closure.cause.kind === "start-tag" && isLate && outermost)
        this.#reportNested(closure.cause, outermost.element);
      else for (const member of closure.members) this.#reportCrossed(closure.cause, member);
      this.#reportUnclosed(closure);
    }
  }

  /** `<p><div></div></p>` */
  #reportNested({ name, start, end }: Cause, { raw }: ElementNode): void {
    const expected = `\`<${name}>\` outside of \`<${raw.name}>\`, which it ends`;
    this.#faults.add({ code: "nested-element", start, end, expected, related: [raw] });
  }

  /** `<b><i></b></i>`: mended where nothing stands between the two end tags. */
  #reportCrossed(cause: Cause, { element, late }: Member): void {
    if (!late) return;
    const ending = this.#source.slice(cause.start, cause.end);
    const changes = [{ start: cause.start, end: late.end, text: this.#source.slice(late.start, late.end) + ending }];
    this.#faults.add({
      code: "crossed-elements",
      ...late,
      expected: `it before \`${ending}\``,
      related: [element.raw, cause],
      changes: late.start === cause.end ? changes : undefined,
      safe: true,
    });
  }

  /** What ends at one place gets its end tags in one fix, or they could come out of order. */
  #reportUnclosed({ cause, members }: Closure): void {
    const open = members.filter(({ element, late }) => element.needsEnd && !late).map(({ element }) => element);
    const [innermost] = open;
    if (!innermost) return;
    const endTags = open.map(({ raw }) => `</${raw.name}>`).join("");
    const at = trimSpace(this.#source, innermost.raw.end, cause.start);
    const changes = [{ start: at, end: at, text: endTags }];
    // The end of the text cuts through everything that is open: one cause.
    if (cause.kind === "end") this.#addUnclosed(innermost, endTags, open.slice(1), changes);
    else {
      for (const [index, element] of open.entries()) {
        const isOutermost = index === open.length - 1;
        this.#addUnclosed(element, `</${element.raw.name}>`, [], isOutermost ? changes : undefined);
      }
    }
  }

  #addUnclosed(
    { raw }: ElementNode,
    endTags: string,
    related: readonly ElementNode[],
    changes?: readonly Change[],
  ): void {
    const { start, end } = raw;
    this.#faults.add({
      code: "unclosed-element",
      start,
      end,
      expected: `\`${endTags}\``,
      related: related.map((element) => element.raw),
      changes,
    });
  }
}
