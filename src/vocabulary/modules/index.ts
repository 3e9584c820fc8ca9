import type { Vocabulary } from "../form.ts";
import { content } from "./content.ts";
import { dublinCore } from "./dublin-core.ts";

/** Modules that may stand in any XML feed. */
export const modules: readonly Vocabulary[] = [content, dublinCore];
