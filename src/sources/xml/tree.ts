import type { Fault } from "../../model/feed.ts";
import type { Span } from "../../model/source.ts";
import type { Entities } from "./entities.ts";

/** A stretch of the document: offsets in UTF-16 units, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

interface Named {
  /** As it stands: "atom:link". */
  readonly name: string;
  /** What stands before the colon; empty without one. */
  readonly prefix: string;
  readonly local: string;
  /** Its namespace URI; empty when it is in none. A well-known prefix that nobody declared counts as declared. */
  readonly namespace: string;
}

/** An attribute, from its name to behind its closing quote. Its text is decoded on demand. */
export interface XmlAttribute extends Named, Range {
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** An element, from the `<` of its start tag to behind its end tag. Its text is decoded on demand. */
export interface XmlElement extends Named, Range {
  /** Behind the `>` of the start tag. */
  readonly openEnd: number;
  /** Where the end tag begins, or where it should. */
  readonly closeStart: number;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Undefined for a root. */
  readonly parent: XmlElement | undefined;
}

/** `<?xml …?>` */
export interface XmlDeclaration extends Range {
  readonly version: string | undefined;
  readonly encoding: string | undefined;
  readonly standalone: boolean;
}

export interface NamedRange extends Range {
  readonly name: string;
}

/** `<!DOCTYPE …>` */
export interface XmlDoctype extends Range {
  readonly name: string;
  readonly publicId: string;
  readonly systemId: string;
  /** Whether more may be declared elsewhere, in a file that is never fetched. */
  readonly external: boolean;
  /** Declarations of entities that stand for other files. */
  readonly externalEntities: readonly NamedRange[];
}

/** A parsed document: elements with offsets, no text of its own but the source. */
export interface XmlDocument {
  readonly file: string;
  readonly text: string;
  /** The first root. */
  readonly root: XmlElement | undefined;
  /** Every element that stands in no other; a well-formed document has one. */
  readonly roots: readonly XmlElement[];
  /** Everything that is wrong, in the order of the document. */
  readonly faults: readonly Fault[];
  /** True when there are more faults than the limit allows to keep. */
  readonly truncated: boolean;
  readonly declaration: XmlDeclaration | undefined;
  readonly doctype: XmlDoctype | undefined;
  /** Comments, delimiters included, in the order of the document. */
  readonly comments: readonly Span[];
  /** What stands in CDATA sections, delimiters left out: starts and ends in turn. */
  readonly sections: readonly number[];
  /** Entities that the document itself declares. */
  readonly entities: Entities | undefined;
}

export interface XmlLimits {
  /** Faults that are kept; 5,000 by default. */
  readonly maxFaults?: number;
  /** Levels of elements; deeper ones are read as if they were empty. 100,000 by default. */
  readonly maxDepth?: number;
}
