// Written by scripts/generate.ts.
import type { AnyRule } from "../../rule.ts";
import dateChanged from "./date-changed.ts";
import feedMoved from "./feed-moved.ts";
import guidChanged from "./guid-changed.ts";
import guidReused from "./guid-reused.ts";
import itemRemoved from "./item-removed.ts";
import permalinkChanged from "./permalink-changed.ts";
import silentEdit from "./silent-edit.ts";

export const rules: Readonly<Record<string, AnyRule>> = {
  "history/date-changed": dateChanged,
  "history/feed-moved": feedMoved,
  "history/guid-changed": guidChanged,
  "history/guid-reused": guidReused,
  "history/item-removed": itemRemoved,
  "history/permalink-changed": permalinkChanged,
  "history/silent-edit": silentEdit,
};
