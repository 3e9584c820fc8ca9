import type { Vocabulary } from "../form.ts";
import { content } from "./content.ts";
import { dublinCore } from "./dublin-core.ts";
import { feedHistory } from "./feed-history.ts";
import { threading } from "./threading.ts";
import { tombstones } from "./tombstones.ts";

/** Modules that may stand in any XML feed. */
export const modules: readonly Vocabulary[] = [content, dublinCore, feedHistory, threading, tombstones];
