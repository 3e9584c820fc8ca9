import { namespaces } from "../../values/namespaces.ts";
import type { CollectedFault } from "./faults.ts";
import type { ElementNode } from "./node.ts";

interface Declared {
  readonly element: ElementNode;
  readonly prefixes: string[];
}

/** Which prefix stands for which namespace where the parser is. The prefix of unprefixed elements is empty. */
export class NamespaceScope {
  readonly #bound = new Map<string, string[]>([
    ["xml", [namespaces.xml]],
    ["xmlns", [namespaces.xmlns]],
    ["", [""]],
  ]);
  readonly #declared: Declared[] = [];
  /** The one fault of each prefix that was used without being declared; undefined when it was not kept. */
  readonly unbound = new Map<string, CollectedFault | undefined>();

  namespaceOf(prefix: string): string | undefined {
    return this.#bound.get(prefix)?.at(-1);
  }

  /** Binds a prefix until the element is left. */
  declare(element: ElementNode, prefix: string, namespace: string): void {
    const bindings = this.#bound.get(prefix);
    if (bindings) bindings.push(namespace);
    else this.#bound.set(prefix, [namespace]);
    const last = this.#declared.at(-1);
    if (last?.element === element) last.prefixes.push(prefix);
    else this.#declared.push({ element, prefixes: [prefix] });
  }

  /** Undoes what the element declared. */
  leave(element: ElementNode): void {
    if (this.#declared.at(-1)?.element !== element) return;
    for (const prefix of this.#declared.pop()?.prefixes ?? []) this.#bound.get(prefix)?.pop();
  }
}
