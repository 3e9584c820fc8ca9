import { join } from "node:path";
import { LinkChecker } from "linkinator";
import { cli, inFolder, inFolderAsync } from "./child.ts";
import { linkedSite } from "./link-site.ts";
import { ms, type Row } from "./measure.ts";
import { timed, withServers } from "./web.ts";

const pages = 100;
const configuration = JSON.stringify({
  site: { dir: "public", url: "https://blog.example/" },
  links: { allowPrivate: ["127.0.0.0/8"] },
});

/** The links of 100 pages, those of the web too, by linkinator and by a whole run of ours with all rules. */
export async function linkPeers(): Promise<Row[]> {
  return withServers(async (port) => {
    const files = { ...linkedSite(pages, port), ".contentlintrc.json": configuration };
    const peer = await inFolderAsync(files, (folder) =>
      timed(async () => {
        const serverRoot = join(folder, "public");
        const { links } = await new LinkChecker().check({ path: "/", serverRoot, recurse: true, retry: false });
        if (links.length < pages * 5) throw new Error(`linkinator found ${links.length} links only`);
      }),
    );
    const ours = inFolder(files, (run) => run([cli, "--fail-on", "never", "--format", "json"]));
    return [
      { name: `${pages} pages with all links, by linkinator`, value: ms(peer) },
      { name: "… by us, a whole run with all rules", value: `${ms(ours.ms)}  ${(ours.ms / peer).toFixed(2)} ×` },
    ];
  });
}
