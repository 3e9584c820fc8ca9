import type { QualifiedName } from "./qualified-names.ts";
import type { Range, XmlAttribute, XmlElement } from "./tree.ts";

const noElements: readonly ElementNode[] = [];
const noAttributes: readonly AttributeNode[] = [];

/** An element while it is being read. Lists are made when something goes in: most elements have neither. */
export class ElementNode implements XmlElement {
  readonly qualifiedName: QualifiedName;
  readonly start: number;
  namespace = "";
  openEnd = -1;
  closeStart = -1;
  end = -1;
  parent: ElementNode | undefined = undefined;
  /** While it is open: the innermost element that waits for an end tag, which `<br>` and the like do not. */
  closable: ElementNode = this;
  #attributes: AttributeNode[] | undefined = undefined;
  #children: ElementNode[] | undefined = undefined;

  constructor(name: QualifiedName, start: number) {
    this.qualifiedName = name;
    this.start = start;
  }

  get name(): string {
    return this.qualifiedName.name;
  }

  get prefix(): string {
    return this.qualifiedName.prefix;
  }

  get local(): string {
    return this.qualifiedName.local;
  }

  /** Whether it is `<br>` or the like. */
  get isEmptyMarkup(): boolean {
    return this.qualifiedName.isEmptyMarkup;
  }

  get attributes(): readonly AttributeNode[] {
    return this.#attributes ?? noAttributes;
  }

  get children(): readonly ElementNode[] {
    return this.#children ?? noElements;
  }

  addAttribute(attribute: AttributeNode): void {
    if (this.#attributes) this.#attributes.push(attribute);
    else this.#attributes = [attribute];
  }

  addChild(child: ElementNode): void {
    if (this.#children) this.#children.push(child);
    else this.#children = [child];
  }

  /** Takes away the children from that index on. */
  releaseChildren(from: number): readonly ElementNode[] {
    return this.#children?.splice(from) ?? noElements;
  }
}

/** An attribute while it is being read. */
export class AttributeNode implements XmlAttribute {
  readonly qualifiedName: QualifiedName;
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly end: number;
  namespace = "";

  constructor(name: QualifiedName, whole: Range, value: Range) {
    this.qualifiedName = name;
    this.start = whole.start;
    this.valueStart = value.start;
    this.valueEnd = value.end;
    this.end = whole.end;
  }

  get name(): string {
    return this.qualifiedName.name;
  }

  get prefix(): string {
    return this.qualifiedName.prefix;
  }

  get local(): string {
    return this.qualifiedName.local;
  }
}

/** The start tag of an element. */
export function startTagOf(element: ElementNode): Range {
  return { start: element.start, end: element.openEnd };
}
