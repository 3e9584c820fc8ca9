/** What a value is written like. Each kind is judged by one rule. */
export type ValueKind =
  | "text" // plain text
  | "html" // text that may hold escaped HTML
  | "text-construct" // text, escaped HTML or XHTML, as its type says (RFC 4287, section 3.1)
  | "url" // an absolute address
  | "reference" // an address, absolute or relative to a base
  | "id" // an absolute IRI of any scheme
  | "rfc822"
  | "rfc3339"
  | "w3cdtf"
  | "language" // BCP 47
  | "mime-type"
  | "relation" // a link relation
  | "contact" // mail (Name), as RSS has it
  | "email"
  | "integer"
  | "number"
  | "word" // one of a list
  | "duration" // seconds or hours:minutes:seconds
  | "npt-time" // RFC 2326, section 3.6
  | "latitude"
  | "longitude"
  | "point"
  | "line"
  | "polygon"
  | "box"
  | "own"; // has a rule of its own

export interface ValueForm {
  readonly kind: ValueKind;
  /** Of an integer or number; both may be reached. */
  readonly min?: number;
  readonly max?: number;
  /** The words there are, as they should be written. */
  readonly words?: readonly string[];
  /** Whether a reader takes the words in any letter case. */
  readonly anyCase?: true;
  readonly mayBeEmpty?: true;
  /** Whether the specification forbids white space around it. */
  readonly tight?: true;
}

export interface AttributeForm {
  readonly value: ValueForm;
  /** Without it a reader cannot use the element, or can do less with it. */
  readonly need?: "required" | "recommended";
}

/** How often an element may stand there, as a DTD writes it: once, at most once, at least once, any number of times. */
type Occurrence = "1" | "?" | "+" | "*";

export type Children = Readonly<Record<string, Occurrence>>;
export type Attributes = Readonly<Record<string, AttributeForm>>;

/** What a specification says of an element. Elements and attributes of namespaces that nobody knows may stand anywhere. */
export interface ElementForm {
  /** Absent where it holds elements or nothing. */
  readonly value?: ValueForm;
  readonly attributes?: Attributes;
  readonly children?: Children;
  /** Whether it may hold whatever it likes (XHTML, other vocabularies), which is not looked at. */
  readonly open?: true;
}

/** The elements of one format or module, by the name that namespaces give them ("itunes:image"). */
export interface Vocabulary {
  /** What may stand in a channel or atom:feed. */
  readonly feed?: Children;
  /** What may stand in an item or atom:entry. */
  readonly entry?: Children;
  /** Attributes that any element may have. */
  readonly everywhere?: Attributes;
  /** Its elements that hold whatever an entry holds. */
  readonly entries?: readonly string[];
  /** By name, or by "parent/name" where the parent makes a difference. */
  readonly elements: Readonly<Record<string, ElementForm>>;
  /** What it adds to elements of others. */
  readonly additions?: Readonly<Record<string, Pick<ElementForm, "attributes" | "children">>>;
}
