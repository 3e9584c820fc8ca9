/** So many of one kind are told one by one; more of them have one cause and are one finding. */
const mostApart = 5;

/** One of a kind that is told, and the others that are told with it. */
export interface Told<Item> {
  readonly item: Item;
  readonly others: readonly Item[];
  /** For the middle of a sentence: “, and 41 more like it”, or nothing. */
  readonly more: string;
}

/** Each on its own where they are few, else the first with all others. */
export function fewOrOne<Item>(items: readonly Item[]): readonly Told<Item>[] {
  return items.length > mostApart ? asOne(items) : items.map((item) => ({ item, others: [], more: "" }));
}

/** The first with all others; nothing where there is none. */
export function asOne<Item>([item, ...others]: readonly Item[]): readonly Told<Item>[] {
  if (item === undefined) return [];
  return [{ item, others, more: others.length === 0 ? "" : `, and ${others.length} more like it` }];
}
