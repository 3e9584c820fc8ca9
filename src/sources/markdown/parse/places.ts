import type {} from "remark-parse";
import type { Data } from "unified";

type Extension = Exclude<NonNullable<Data["fromMarkdownExtensions"]>[number], readonly unknown[]>;
type Handle = NonNullable<NonNullable<Extension["exit"]>["data"]>;

/** Notes on links, images and definitions where their label and destination stand: the tree itself does not say. */
export const places: Extension = {
  enter: { labelText: noteLabel },
  exit: { resourceDestinationString: noteDestination, definitionDestinationString: noteDestination },
};

/** Takes the place of the parser's own handler, and does what that one does too: it sets `url`. */
function noteDestination(this: ThisParameterType<Handle>, token: Parameters<Handle>[0]): undefined {
  const url = this.resume();
  const destination = { start: token.start.offset, end: token.end.offset };
  Object.assign(this.stack.at(-1) ?? {}, { url, destination });
}

/** On the stack stands what is in the label, and before it the link or image. */
function noteLabel(this: ThisParameterType<Handle>, token: Parameters<Handle>[0]): undefined {
  Object.assign(this.stack.at(-2) ?? {}, { within: { start: token.start.offset, end: token.end.offset } });
}
