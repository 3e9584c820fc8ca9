import type { Span } from "../../model/source.ts";
import type { Edit } from "../../model/text.ts";
import type { Entities } from "./entities.ts";
import { type CollectedFault, FaultCollector } from "./faults.ts";
import { ElementNode } from "./node.ts";
import { NameTable, noName } from "./qualified-names.ts";
import { NamespaceScope } from "./scope.ts";
import { type Seekers, seekersOf } from "./seek.ts";
import type { XmlDeclaration, XmlDoctype, XmlLimits } from "./tree.ts";

/** An element that was closed without its end tag, and the fault that says so. */
export interface ForcedClose {
  readonly name: string;
  readonly fault: CollectedFault;
  /** The edits that would mend it, perhaps together with others. */
  readonly edits: Edit[];
}

/** Everything that the parser knows on its way through one document. */
export interface Parser {
  readonly file: string;
  readonly text: string;
  readonly maxDepth: number;
  readonly faults: FaultCollector;
  readonly seek: Seekers;
  readonly names: NameTable;
  readonly scope: NamespaceScope;
  /** Stands above the roots; never closed. */
  readonly top: ElementNode;
  readonly comments: Span[];
  readonly sections: number[];
  /** For the end of a section: whether it ends one that fills an element. */
  readonly sectionFills: Map<number, boolean>;
  /** Elements closed without their end tag since the last end tag that was right. */
  readonly forced: ForcedClose[];
  /** The innermost open element. */
  current: ElementNode;
  depth: number;
  /** The `<` that shows that the last tag, quote or instruction that was left open ended before it. */
  cutBy: number;
  /** How many elements were moved to their grandparent. */
  moved: number;
  /** Characters that came out of declared entities. */
  expanded: number;
  declaration: XmlDeclaration | undefined;
  doctype: XmlDoctype | undefined;
  entities: Entities | undefined;
}

export function createParser(file: string, text: string, limits: XmlLimits): Parser {
  const { maxFaults = 5_000, maxDepth = 100_000 } = limits;
  const faults = new FaultCollector(file, text, maxFaults);
  const top = new ElementNode(noName, 0);
  return {
    file,
    text,
    maxDepth,
    faults,
    seek: seekersOf(text),
    names: new NameTable(text, faults),
    scope: new NamespaceScope(),
    top,
    comments: [],
    sections: [],
    sectionFills: new Map(),
    forced: [],
    current: top,
    depth: 0,
    cutBy: -1,
    moved: 0,
    expanded: 0,
    declaration: undefined,
    doctype: undefined,
    entities: undefined,
  };
}

/** Closes the current element; its end tag stands from `closeStart` to `end`. */
export function closeCurrent(parser: Parser, closeStart: number, end: number): void {
  const element = parser.current;
  element.closeStart = closeStart;
  element.end = end;
  parser.scope.leave(element);
  element.qualifiedName.open--;
  parser.current = element.parent ?? parser.top;
  parser.depth--;
}

/** Remembers that something was left open: what tells is the next `<`, which must not be mended alone. */
export function noteCut(parser: Parser, from: number): void {
  parser.cutBy = parser.seek.lessThan.next(from);
}
