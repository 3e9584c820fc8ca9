/** What the addresses below a domain are made for. */
export type TemporaryKind = "tunnel" | "preview" | "workspace" | "drop";

interface TemporaryHosts {
  readonly kind: TemporaryKind;
  /** The part of the host before the domain and its dot; empty where the domain itself is the host. */
  readonly name: RegExp;
}

/** Not what the service says of itself. */
const any = /^(?!(?:www|docs|blog|api|status|dashboard|support)$)./;
const itself = /^$/;

function all(kind: TemporaryKind, name: RegExp, domains: string): (readonly [string, TemporaryHosts])[] {
  return domains.split(" ").map((domain) => [domain, { kind, name }] as const);
}

const branch =
  "(?:main|master|dev|develop|staging|preview|next|canary|beta|test|feat|feature|fix|bugfix|hotfix|patch|release|chore|docs|dependabot|renovate)";
/** A project of that name may be called “learn-git-fast”, so the branch is one by its look; a hash has digits and letters. */
const branchOrCommit = new RegExp(
  `^[a-z\\d-]{1,60}-(?:git-${branch}-[a-z\\d-]{1,60}|(?=[a-z]{0,8}\\d)(?=\\d{0,8}[a-z])[a-z\\d]{9}-[a-z][a-z\\d-]{1,40})$`,
);

/**
 * By the last two labels of a host: whose addresses are made for a day. Tunnels to somebody's machine, what one branch
 * or commit was built as, editors in the browser, and files for a few downloads; as the services document them.
 */
export const temporaryHosts: ReadonlyMap<string, TemporaryHosts> = new Map([
  ...all(
    "tunnel",
    any,
    "ngrok.io ngrok.app ngrok.dev ngrok-free.app ngrok-free.dev trycloudflare.com loca.lt localtunnel.me",
  ),
  ...all("tunnel", any, "serveo.net lhr.life lhr.rocks localhost.run pagekite.me sharedwithexpose.com devtunnels.ms"),
  ...all("tunnel", any, "tunnelmole.net pinggy.link zrok.io telebit.io"),
  // deploy-preview-42--name and commit--name: https://docs.netlify.com/deploy/deploy-overview/
  ...all("preview", /^(?:deploy-preview-\d{1,6}|[\da-f]{24})--/, "netlify.app"),
  // name-git-branch-scope and name-hash-scope: https://vercel.com/docs/deployments/generated-urls
  ...all("preview", branchOrCommit, "vercel.app"),
  // hash.name: https://developers.cloudflare.com/pages/configuration/preview-deployments/
  ...all("preview", /^[\da-f]{8}\.[a-z\d-]{1,58}$/, "pages.dev"),
  // name--channel-hash: https://firebase.google.com/docs/hosting/test-preview-deploy
  ...all("preview", /^[a-z\d-]{1,40}--[a-z\d-]{1,40}-[a-z\d]{8}$/, "web.app"),
  // name-pr-7: https://render.com/docs/service-previews
  ...all("preview", /-pr-\d{1,6}$/, "onrender.com"),
  ...all("workspace", /^[a-z\d-]{1,80}\.ws-[a-z]{2,4}\d{1,4}$|^\d{2,5}-/, "gitpod.io"),
  ...all("workspace", /\.(?:app|preview)$/, "github.dev"),
  ...all("workspace", /^[a-z\d-]{1,80}(?:\.|$)/, "webcontainer.io replit.dev"),
  ...all("drop", itself, "file.io transfer.sh we.tl temp.sh tmpfiles.org 0x0.st uguu.se oshi.at"),
  ...all("drop", /^litter$/, "catbox.moe"),
]);
