import type { Vocabulary } from "../form.ts";
import { blogChannel } from "./blog-channel.ts";
import { chapters } from "./chapters.ts";
import { slash, trackback, wfw } from "./comments.ts";
import { content } from "./content.ts";
import { dublinCore } from "./dublin-core.ts";
import { dublinCoreTerms } from "./dublin-core-terms.ts";
import { feedHistory } from "./feed-history.ts";
import { geo } from "./geo.ts";
import { georss } from "./georss.ts";
import { itunes } from "./itunes.ts";
import { cc, creativeCommons } from "./licences.ts";
import { media } from "./media.ts";
import { podcast } from "./podcast.ts";
import { publishing } from "./publishing.ts";
import { admin, syndication } from "./syndication.ts";
import { threading } from "./threading.ts";
import { tombstones } from "./tombstones.ts";

/**
 * Modules that may stand in any XML feed. What is missing here is not looked at: source.scripting.com, whose author
 * adds elements before they are documented, googleplay, rawvoice, feedburner.
 */
export const modules: readonly Vocabulary[] = [
  content,
  dublinCore,
  dublinCoreTerms,
  feedHistory,
  threading,
  tombstones,
  publishing,
  slash,
  wfw,
  trackback,
  syndication,
  admin,
  blogChannel,
  creativeCommons,
  cc,
  itunes,
  podcast,
  chapters,
  media,
  georss,
  geo,
];
