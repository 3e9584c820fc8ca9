// Written by scripts/generate.ts.
import type { AnyRule } from "../rule.ts";

/** Every rule by its id. */
export async function allRules(): Promise<Readonly<Record<string, AnyRule>>> {
  const groups = await Promise.all([
    import("./feed/index.ts"),
    import("./prose/index.ts"),
    import("./links/index.ts"),
  ]);
  return Object.assign({}, ...groups.map(({ rules }) => rules));
}
