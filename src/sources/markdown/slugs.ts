/** Ids as GitHub gives them to headings: lower case, no punctuation, a dash for each space, counted when repeated. */
export class Slugs {
  readonly #counts = new Map<string, number>();

  slug(heading: string): string {
    const slug = slugify(heading);
    let unique = slug;
    let count = this.#counts.get(slug) ?? 0;
    while (this.#counts.has(unique)) {
      count++;
      unique = `${slug}-${count}`;
    }
    this.#counts.set(slug, count);
    this.#counts.set(unique, this.#counts.get(unique) ?? 0);
    return unique;
  }
}

function slugify(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}
