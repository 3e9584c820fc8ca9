/** Article and the kinds of it that blogs and news sites use (https://schema.org/Article). */
const articleType = /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|(?:Blog|LiveBlog|SocialMedia)Posting|Report)$/;

/** Whether a block of JSON-LD says that the page is an article; broken JSON says nothing. */
export function declaresArticle(json: string): boolean {
  if (!/Article|Posting|Report/.test(json)) return false;
  try {
    return entitiesOf(JSON.parse(json)).some(isArticle);
  } catch {
    return false;
  }
}

/** The entities that stand for the page itself: the outermost ones and those of a graph, not what they consist of. */
function entitiesOf(value: unknown): readonly unknown[] {
  const outer = Array.isArray(value) ? value : [value];
  return outer.flatMap((entity: unknown) => {
    const graph = property(entity, "@graph");
    return Array.isArray(graph) ? [entity, ...graph] : [entity];
  });
}

function isArticle(entity: unknown): boolean {
  const type = property(entity, "@type");
  const types = Array.isArray(type) ? type : [type];
  return types.some((name: unknown) => typeof name === "string" && articleType.test(name));
}

function property(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
