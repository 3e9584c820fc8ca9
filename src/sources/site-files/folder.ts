import type { Folder } from "../folder.ts";
import type { Library } from "../library.ts";
import type { LoadRequest } from "../request.ts";

/** The folder of a built site, in which its files are looked for. */
export interface SiteFolder {
  readonly dir: string;
  readonly folder: Folder;
  /** The public address of the site, where it is known. */
  readonly url: string | undefined;
  readonly library: Library;
  readonly request: LoadRequest;
}
