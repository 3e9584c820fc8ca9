import type { ValueForm } from "./form.ts";

/** What JSON Feed says of a value. */
export type JsonForm =
  | { readonly type: "string"; readonly value: ValueForm }
  | { readonly type: "number"; readonly value: ValueForm }
  | { readonly type: "boolean" }
  | { readonly type: "array"; readonly of: JsonForm }
  | { readonly type: "object"; readonly of: ObjectForm };

export interface KeyForm {
  readonly form: JsonForm;
  /** Without it a reader cannot use the object, or can do less with it. */
  readonly need?: "required" | "recommended";
}

/** The keys of one kind of object. Keys that begin with “_” are extensions and may stand in any. */
export interface ObjectForm {
  /** As a message calls it: "feed", "item", "author". */
  readonly name: string;
  readonly keys: Readonly<Record<string, KeyForm>>;
}
