/** The names that others may use: to run contentlint from a program, and to write rules of their own. */
export type { Diagnostic, Related, Severity } from "./diagnostic.ts";
export { type LintRequest, type LintResult, lint, type World } from "./lint.ts";
export type { Delivery } from "./model/delivery.ts";
export type { EncodingFault, EncodingFaultCode, FeedEncoding } from "./model/encoding.ts";
export type { Content, DateField, Entry, Fault, Feed } from "./model/feed.ts";
export type { Answer, Link, LinkRole, LinkUse, Outcome } from "./model/link.ts";
export type { Block, Body, Fact, Heading, Post, PostWithBody, Sentence, Word } from "./model/post.ts";
export type { Notice, Site } from "./model/site.ts";
export type { Position, SourceFile, Span } from "./model/source.ts";
export type { Edit, Text } from "./model/text.ts";
export {
  type AnyRule,
  type Context,
  defineRule,
  type Example,
  type Options,
  type Problem,
  type Rule,
  type Scope,
} from "./rule.ts";
export { rules } from "./rules/index.ts";
export { nodeDisk } from "./sources/node-disk.ts";
export { version } from "./version.ts";
