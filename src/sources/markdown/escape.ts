import type { Escape } from "../../model/text.ts";

/** Writes a value the way it must stand in a paragraph of Markdown. */
export const escapeMarkdown: Escape = (value) => value.replace(/[\\`*_[\]<]/g, "\\$&").replace(/&(?=#?\w+;)/g, "\\&");
