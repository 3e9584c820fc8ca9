import { type KeyPath, pathText } from "./key-path.ts";
import type { Schema } from "./schema.ts";
import { alternatives, didYouMean, enumeration, shownText, shownValue } from "./words.ts";

/** What is wrong with a value, and whether its name or the value itself is to blame. */
export interface Misfit {
  readonly path: KeyPath;
  readonly at: "key" | "value";
  readonly message: string;
}

type Members = Readonly<Record<string, unknown>>;

const typeWords: Readonly<Record<NonNullable<Schema["type"]>, string>> = {
  object: "an object",
  array: "a list",
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
};

/** Checks a value against a schema and gives every mistake. */
export function check(value: unknown, schema: Schema): Misfit[] {
  const checker = new Checker(schema.$defs ?? {});
  checker.check(value, schema, []);
  return checker.misfits;
}

class Checker {
  readonly misfits: Misfit[] = [];
  readonly #definitions: Readonly<Record<string, Schema>>;

  constructor(definitions: Readonly<Record<string, Schema>>) {
    this.#definitions = definitions;
  }

  check(value: unknown, schema: Schema, path: KeyPath): void {
    const forms = this.#forms(schema);
    const form = forms.find(({ type }) => type === undefined || hasType(value, type));
    if (!form && schema.writeOnly)
      this.#report(path, `${subject(path)} must be ${alternatives(forms.flatMap(described))}.`);
    else if (!form) this.#must(path, `be ${alternatives(forms.flatMap(described))}`, value);
    else if (typeof value === "string") this.#checkText(value, form, path);
    else if (typeof value === "number") this.#checkNumber(value, form, path);
    else if (Array.isArray(value)) this.#checkList(value, form, path);
    else if (isObject(value)) this.#checkObject(value, form, path);
  }

  /** The forms a value may have, no two of one type. */
  #forms(schema: Schema): Schema[] {
    if (schema.anyOf) return schema.anyOf.flatMap((form) => this.#forms(form));
    const name = schema.$ref?.replace("#/$defs/", "");
    const definition = name === undefined ? undefined : this.#definitions[name];
    return definition ? this.#forms(definition) : [schema];
  }

  #checkText(value: string, { enum: words, minLength = 0, pattern, examples = [] }: Schema, path: KeyPath): void {
    if (words && !words.includes(value)) {
      this.#must(path, `be ${alternatives(words.map(shownValue))}`, value, didYouMean(value, words));
    } else if (value.length < minLength) this.#report(path, `${subject(path)} must not be empty.`);
    else if (pattern && !new RegExp(pattern, "u").test(value)) {
      this.#must(path, `look like ${alternatives(examples)}`, value);
    }
  }

  #checkNumber(value: number, { minimum = -Infinity, maximum = Infinity }: Schema, path: KeyPath): void {
    if (value < minimum) this.#must(path, `be at least ${minimum}`, value);
    if (value > maximum) this.#must(path, `be at most ${maximum}`, value);
  }

  #checkList(list: readonly unknown[], { prefixItems = [], items, minItems = 0 }: Schema, path: KeyPath): void {
    if (list.length < minItems) this.#report(path, `${subject(path)} must not be empty.`);
    for (const [index, item] of list.entries()) {
      const schema = prefixItems[index] ?? items;
      if (schema) this.check(item, schema, [...path, index]);
      else if (schema === false) {
        this.#report([...path, index], `${subject(path)} must have at most ${prefixItems.length} items.`);
        return;
      }
    }
  }

  #checkObject(value: Members, schema: Schema, path: KeyPath): void {
    const { properties = {}, required = [], additionalProperties: others = false } = schema;
    for (const name of required) {
      if (!Object.hasOwn(value, name)) this.#report(path, `${subject(path)} must have the key “${name}”.`);
    }
    for (const [name, member] of Object.entries(value)) {
      const known = Object.hasOwn(properties, name) ? properties[name] : others;
      if (known) this.check(member, known, [...path, name]);
      else this.misfits.push({ path: [...path, name], at: "key", message: unknownName(name, properties, path) });
    }
  }

  #must(path: KeyPath, what: string, value: unknown, hint = ""): void {
    this.#report(path, `${subject(path)} must ${what}, not ${shownValue(value)}.${hint}`);
  }

  #report(path: KeyPath, message: string): void {
    this.misfits.push({ path, at: "value", message });
  }
}

function hasType(value: unknown, type: NonNullable<Schema["type"]>): boolean {
  if (type === "object") return isObject(value);
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  if (type === "number") return Number.isFinite(value);
  return typeof value === type;
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a form allows, in words. */
function described({ type, enum: words }: Schema): string[] {
  if (words) return words.map(shownValue);
  return type ? [typeWords[type]] : [];
}

function subject(path: KeyPath): string {
  return path.length === 0 ? "The configuration" : `“${shownText(pathText(path), 200)}”`;
}

function unknownName(name: string, properties: Readonly<Record<string, Schema>>, path: KeyPath): string {
  const names = Object.keys(properties);
  const hint = didYouMean(name, names);
  if (path.at(-1) === "rules") {
    return `There is no rule “${shownText(name)}”.${hint || " The command contentlint rules lists them all."}`;
  }
  const [noun, place] = path.at(-1) === 1 ? ["option", `The rule ${path.at(-2)}`] : ["key", subject(path)];
  const allowed = names.length === 0 ? ` It has no ${noun}s.` : ` Allowed: ${enumeration(names)}.`;
  return `${place} has no ${noun} “${shownText(name)}”.${hint}${allowed}`;
}
