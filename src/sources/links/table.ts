import type { Link, LinkUse } from "../../model/link.ts";
import type { Span } from "../../model/source.ts";
import { isHttp, withoutFragment } from "../../values/url.ts";

/** What the configuration says of addresses. */
export interface AddressSettings {
  /** Whether an address is left out: as it is written, or as it is resolved. */
  readonly isLeftOut: (url: string, value: string) => boolean;
  /** Whether the user has named the host of an address. */
  readonly isNamed: (url: string) => boolean;
}

/** Gathers every distinct address, in the order of first use, with all its uses. */
export class LinkTable {
  readonly #uses = new Map<string, LinkUse[]>();
  readonly #copies = new Map<LinkUse, Span[]>();
  /** What is no address. */
  readonly #unread = new Set<string>();
  readonly #settings: AddressSettings;

  constructor(settings: AddressSettings) {
    this.#settings = settings;
  }

  /** `href` is the absolute address, undefined where it is none, empty where nothing stands. */
  add(href: string | undefined, use: LinkUse): void {
    if (isCode(use.value)) return;
    const url = href === undefined ? use.value.trim() : isHttp(href) ? withoutFragment(href) : href;
    if (this.#settings.isLeftOut(url, use.value)) return;
    if (href === undefined) this.#unread.add(url);
    const uses = this.#uses.get(url);
    if (uses) uses.push(use);
    else this.#uses.set(url, [use]);
  }

  /** The same link, where it stands again without being written again. */
  copy(use: LinkUse, { file, start, end }: Span): void {
    const copies = this.#copies.get(use) ?? [];
    copies.push({ file, start, end });
    this.#copies.set(use, copies);
  }

  all(): Link[] {
    return [...this.#uses].map(([url, uses]) => ({
      url,
      scheme: this.#unread.has(url) ? "" : schemeOf(url),
      ...(this.#settings.isNamed(url) && { named: true }),
      uses: uses.map((use) => this.#withCopies(use)),
    }));
  }

  #withCopies(use: LinkUse): LinkUse {
    const copies = this.#copies.get(use);
    return copies ? { ...use, copies } : use;
  }
}

/** Scripts and data lead nowhere. */
function isCode(value: string): boolean {
  return /^\s*(?:javascript|data|blob|about|vbscript):/i.test(value);
}

function schemeOf(url: string): string {
  return url.startsWith("https:") ? "https" : (/^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? "");
}
