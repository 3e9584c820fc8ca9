import type {} from "remark-parse";
import type { Data } from "unified";

type Extension = Exclude<NonNullable<Data["fromMarkdownExtensions"]>[number], readonly unknown[]>;
type Handle = NonNullable<NonNullable<Extension["exit"]>["data"]>;

/** Notes on links, images and definitions where their destination stands: the tree itself does not say. */
export const places: Extension = {
  exit: { resourceDestinationString: noteDestination, definitionDestinationString: noteDestination },
};

/** Takes the place of the parser's own handler, and does what that one does too: it sets `url`. */
function noteDestination(this: ThisParameterType<Handle>, token: Parameters<Handle>[0]): undefined {
  const url = this.resume();
  const destination = { start: token.start.offset, end: token.end.offset };
  Object.assign(this.stack.at(-1) ?? {}, { url, destination });
}
