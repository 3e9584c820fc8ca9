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
  const expansion = new Expansion(declared);
  for (const name of declared.keys()) expansion.expand(name);
  return expansion;
}

class Expansion implements ExpandedEntities {
  readonly values = new Map<string, string | undefined>();
  readonly tooLarge = new Set<string>();
  readonly #declared: ReadonlyMap<string, EntityDeclaration>;
  readonly #underWay = new Set<string>();
  #budget = ENTITY_BUDGET;

  constructor(declared: ReadonlyMap<string, EntityDeclaration>) {
    this.#declared = declared;
  }

  /** What the entity stands for; undefined when it is too large or cannot be known. */
  expand(name: string): string | undefined {
    if (this.values.has(name) || this.#underWay.has(name)) return this.values.get(name);
    const source = this.#declared.get(name)?.source;
    const value = source === undefined ? undefined : this.#withinLimits(name, source);
    if (source !== undefined && value === undefined) this.tooLarge.add(name);
    this.values.set(name, value);
    return value;
  }

  #withinLimits(name: string, source: string): string | undefined {
    if (this.#underWay.size > MAX_NESTING) return undefined;
    this.#underWay.add(name);
    const value = this.#replaceReferences(source);
    this.#underWay.delete(name);
    if (value === undefined) return undefined;
    this.#budget -= value.length;
    return this.#budget < 0 ? undefined : textOfEntity(value);
  }

  /** References to characters and to other entities replaced; undefined when one of those cannot be expanded. */
  #replaceReferences(source: string): string | undefined {
    let known = true;
    const value = source.replace(/&(#x[0-9a-fA-F]+|#[0-9]+|[^;&\s]+);/g, (reference, name: string) => {
      if (!known) return "";
      if (name.startsWith("#")) return resolveReferences(reference, undefined);
      if (this.#declared.get(name)?.source === undefined) return reference;
      const inner = this.expand(name);
      this.#budget -= inner?.length ?? 0;
      known = inner !== undefined && this.#budget >= 0;
      return inner ?? "";
    });
    return known ? value : undefined;
  }
}

/** An entity that holds markup counts with its text only; references that are left in it are read once more. */
function textOfEntity(value: string): string {
  if (value.includes("<")) return value.replace(/<[^<>]*>/g, "");
  return resolveReferences(value, undefined);
}
