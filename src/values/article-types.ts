/** Article and the kinds of it that blogs and news sites use (https://schema.org/Article), without the address of schema.org. */
const articleType = /^(?:\w*Article|(?:Blog|LiveBlog|SocialMedia)Posting|Report)$/;

export function isArticleType(name: string): boolean {
  return articleType.test(name);
}
