import type { Vocabulary } from "../form.ts";
import { url } from "../values.ts";

const address = { value: url } as const;

/** The blogChannel module of RSS 2.0 (backend.userland.com/blogChannelModule). */
export const blogChannel: Vocabulary = {
  feed: {
    "blogChannel:blogRoll": "?",
    "blogChannel:mySubscriptions": "?",
    "blogChannel:blink": "?",
    "blogChannel:changes": "?",
  },
  elements: {
    "blogChannel:blogRoll": address,
    "blogChannel:mySubscriptions": address,
    "blogChannel:blink": address,
    "blogChannel:changes": address,
  },
};
