import { resolveReferences } from "./references.ts";

/** What each declared entity stands for; undefined where it cannot be known. */
export type Entities = ReadonlyMap<string, string | undefined>;

/** `<!ENTITY name "…">` */
export interface EntityDeclaration {
  /** What stands between the quotes; undefined for one that another file holds, which is never fetched. */
  readonly source: string | undefined;
  readonly start: number;
}

/** Most characters that all entities of a document may hold once they are expanded. */
export const ENTITY_BUDGET = 100_000;
const MAX_NESTING = 40;

export interface ExpandedEntities {
  readonly values: Entities;
  /** Names of those that are too long, or that hold themselves. */
  readonly tooLarge: ReadonlySet<string>;
}

/** Expands entities inside entities, within a budget: a few lines can ask for gigabytes. */
export function expandEntities(declared: ReadonlyMap<string, EntityDeclaration>): ExpandedEntities {
  return new Expansion(declared);
}

class Expansion implements ExpandedEntities {
  readonly values = new Map<string, string | undefined>();
  readonly tooLarge = new Set<string>();
  readonly #declared: ReadonlyMap<string, EntityDeclaration>;
  readonly #expanded = new Map<string, string | undefined>();
  readonly #underWay = new Set<string>();
  #budget = ENTITY_BUDGET;

  constructor(declared: ReadonlyMap<string, EntityDeclaration>) {
    this.#declared = declared;
    for (const name of declared.keys()) {
      const expanded = this.#expand(name);
      this.values.set(name, expanded === undefined ? undefined : textOfMarkup(expanded));
    }
  }

  /** The entity with others put in; undefined when it is too large or cannot be known. */
  #expand(name: string): string | undefined {
    if (this.#expanded.has(name) || this.#underWay.has(name)) return this.#expanded.get(name);
    const source = this.#declared.get(name)?.source;
    const expanded = source === undefined ? undefined : this.#withinLimits(name, source);
    if (source !== undefined && expanded === undefined) this.tooLarge.add(name);
    this.#expanded.set(name, expanded);
    return expanded;
  }

  #withinLimits(name: string, source: string): string | undefined {
    if (this.#underWay.size > MAX_NESTING || this.#budget < 0) return undefined;
    this.#underWay.add(name);
    const expanded = this.#replaceReferences(source);
    this.#underWay.delete(name);
    this.#budget -= expanded?.length ?? 0;
    return this.#budget < 0 ? undefined : expanded;
  }

  /** References to characters and to other entities replaced; undefined when one of those cannot be expanded. */
  #replaceReferences(source: string): string | undefined {
    let known = true;
    const expanded = source.replace(/&(#x[0-9a-fA-F]+|#[0-9]+|[^;&\s]+);/g, (reference, name: string) => {
      if (!known) return "";
      if (name.startsWith("#")) return resolveReferences(reference, undefined);
      if (this.#declared.get(name)?.source === undefined) return reference;
      const inner = this.#expand(name);
      this.#budget -= inner?.length ?? 0;
      known = inner !== undefined && this.#budget >= 0;
      return inner ?? "";
    });
    return known ? expanded : undefined;
  }
}

/** An entity that holds markup counts with its text only. */
function textOfMarkup(markup: string): string {
  return resolveReferences(markup.replace(/<[^<>]*>/g, ""), undefined);
}
