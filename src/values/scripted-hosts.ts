/** Hosts whose pages get their ids from scripts, or answer others than browsers with other pages. */
const scripted: ReadonlySet<string> = new Set(
  (
    "bitbucket.org bsky.app codepen.io codesandbox.io colab.research.google.com crates.io dev.azure.com " +
    "developer.apple.com discord.com docs.google.com drive.google.com facebook.com figma.com gitlab.com godbolt.org " +
    "groups.google.com instagram.com linkedin.com maps.google.com mastodon.social matrix.to medium.com miro.com " +
    "news.google.com notion.site notion.so npmjs.com observablehq.com open.spotify.com pinterest.com play.google.com " +
    "play.rust-lang.org reddit.com replit.com slack.com stackblitz.com threads.net tiktok.com trello.com twitch.tv " +
    "twitter.com vimeo.com web.archive.org x.com youtu.be youtube.com zulipchat.com"
  ).split(" "),
);

/** Lines, comments and files of code hosts, which their scripts lead to. */
const placeInCode =
  /^(?:L\d|lines-\d|diff-|r\d|file-|issue(?:comment)?-|pullrequestreview-|discussion|commitcomment-|note_|readme$)/i;

/** Whether a fragment of a page on this host says nothing: no program without scripts can tell what it leads to. */
export function isScriptedPlace(host: string, fragment: string): boolean {
  const bare = host.replace(/^(?:www|m|old|mobile)\./, "");
  return scripted.has(bare) || scripted.has(bare.slice(bare.indexOf(".") + 1)) || placeInCode.test(fragment);
}
