import { atUse } from "../../findings/at-use.ts";
import { defineRule } from "../../rule.ts";
import { expiryOf } from "../../values/expiring-address.ts";
import { hostOf, isSameHost } from "../../values/host.ts";
import { isHttp } from "../../values/url.ts";
import { type TemporaryKind, temporaryHosts } from "./temporary-host.words.ts";

const linked = (...urls: readonly string[]): string => urls.map((url) => `[Rye](${url})`).join("\n");

export default defineRule({
  scope: "link",
  summary: "Addresses are meant to last.",
  why: "What is at such an address is gone in hours or weeks, while readers find the post for years.",
  source: "The documentation of the services that give out such addresses.",
  severity: "info",
  options: {},
  messages: {
    tunnel: "“{host}” is a tunnel to somebody’s machine, and gone when that stops. Link to what lasts.",
    preview: "“{host}” is a preview of one branch or commit. Link to the published site.",
    workspace:
      "“{host}” is somebody’s workspace, which sleeps or is removed. Link to the published site, or to the code.",
    drop: "What is at “{host}” is removed after some days. Keep the file where it lasts.",
    expires: "This address stops working at the time that its “{name}” names. Link to a copy that lasts.",
  },
  examples: [
    {
      good: linked(
        "https://blog.vercel.app/",
        "https://bread-baking-club.vercel.app/",
        "https://learn-git-the-slow-way.vercel.app/",
        "https://bread.netlify.app/",
        "https://main--bread.netlify.app/",
        "https://bread.pages.dev/",
        "https://ada.github.io/bread/",
        "https://bread.herokuapp.com/",
        "https://docs.zrok.io/",
        "https://file.io/",
        "https://a.example/?expires=1700000000",
      ),
    },
    { good: "It gives you an address such as https://a1b2c3.ngrok-free.app/ for the day." },
    {
      bad: linked("⟦https://a1b2c3.ngrok-free.app/rye⟧", "⟦https://deploy-preview-42--bread.netlify.app/rye/⟧"),
      says: [
        "“a1b2c3.ngrok-free.app” is a tunnel to somebody’s machine, and gone when that stops. Link to what lasts.",
        "“deploy-preview-42--bread.netlify.app” is a preview of one branch or commit. Link to the published site.",
      ],
    },
    {
      bad: linked("⟦https://bread-git-main-ada.vercel.app/⟧", "⟦https://bread-8x2k1m9qz-ada.vercel.app/⟧"),
      says: [
        "“bread-git-main-ada.vercel.app” is a preview of one branch or commit. Link to the published site.",
        "“bread-8x2k1m9qz-ada.vercel.app” is a preview of one branch or commit. Link to the published site.",
      ],
    },
    {
      bad: linked("⟦https://3000-ada-bread-1a2b3c.ws-eu117.gitpod.io/⟧", "⟦https://file.io/a1b2c3⟧"),
      says: [
        "“3000-ada-bread-1a2b3c.ws-eu117.gitpod.io” is somebody’s workspace, which sleeps or is removed. Link to the published site, or to the code.",
        "What is at “file.io” is removed after some days. Keep the file where it lasts.",
      ],
    },
    {
      bad: "![Rye](⟦https://rye.s3.amazonaws.com/rye.jpg?X-Amz-Date=20250101T000000Z&X-Amz-Expires=3600&X-Amz-Signature=ab⟧)",
      says: "This address stops working at the time that its “X-Amz-Expires” names. Link to a copy that lasts.",
    },
  ],

  check({ url, scheme, uses }, { report }) {
    if (!/^https?$/.test(scheme)) return;
    const host = hostOf(url);
    const message = kindOf(host, url);
    const name = message || !mayExpire.test(url) ? undefined : expiryOf(url);
    if (!message && !name) return;
    for (const use of uses) {
      // Within a preview it is right, and in prose it may be spoken of.
      if (use.written === "bare" || (isHttp(use.file) && isSameHost(hostOf(use.file), host))) continue;
      if (message) report({ ...atUse(use), message, data: { host }, subject: host });
      else if (name) report({ ...atUse(use), message: "expires", data: { name }, subject: url });
    }
  },
});

/** Whether a second look at the parameters is worth it. */
const mayExpire = /[?&](?:x-[a-z]+-expires|expires|se|ex)=/i;

function kindOf(host: string, url: string): TemporaryKind | undefined {
  const [, name = "", domain = ""] = /^(?:(.*)\.)?([^.]+\.[^.]+)$/.exec(host) ?? [];
  const found = temporaryHosts.get(domain);
  if (!found?.name.test(name)) return undefined;
  // What is at the root is about the service.
  return found.kind === "drop" && /^[^/]+\/\/[^/]+\/?$/.test(url) ? undefined : found.kind;
}
