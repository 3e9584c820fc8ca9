/** Shares of the addresses of the web that are not simply there, as servers of the bench answer them. */
const unusual = ["/moved/", "/found/", "/no-head/", "/gone/"];

/** Hosts of the loopback network that stand for the web. */
export const hosts: readonly string[] = Array.from({ length: 10 }, (_, index) => `127.0.0.${index + 2}`);

/** The addresses of the web that a site of so many pages links to: five a page, one in eleven not simply there. */
export function webAddresses(pages: number, port: number): string[] {
  return Array.from({ length: pages * 5 }, (_, index) => {
    const path = index % 11 === 0 ? unusual[(index / 11) % unusual.length] : "/page/";
    return `http://${hosts[index % hosts.length]}:${port}${path}${index}`;
  });
}

/** A built site with a feed: pages of 7 KB with about 40 links each, half of them to other pages, some of them dead. */
export function linkedSite(pages: number, port: number): Record<string, string> {
  const web = webAddresses(pages, port);
  const files: Record<string, string> = { "public/style.css": "", "public/logo.png": "" };
  for (let page = 0; page < pages; page++) files[`public/posts/${page}/index.html`] = pageOf(page, pages, web);
  const list = Array.from({ length: pages }, (_, page) => `<li><a href="/posts/${page}/">Post ${page}</a></li>`);
  files["public/index.html"] = `<!doctype html><html lang="en"><title>Posts</title><ul>${list.join("")}</ul></html>`;
  const items = Array.from(
    { length: 20 },
    (_, page) => `<item><link>https://blog.example/posts/${page}/</link></item>`,
  );
  files["public/feed.xml"] =
    `<rss version="2.0"><channel><link>https://blog.example/</link>${items.join("")}</channel></rss>`;
  return files;
}

function pageOf(page: number, pages: number, web: readonly string[]): string {
  const other = (step: number): number => (page * 31 + step * 97) % pages;
  const links = [
    ...Array.from({ length: 15 }, (_, step) => `/posts/${other(step)}/`),
    ...Array.from({ length: 5 }, (_, step) => `/posts/${other(step)}/#part-${1 + (step % 5)}`),
    ...Array.from({ length: 2 }, (_, step) => `#part-${1 + step}`),
    ...(page % 5 === 0 ? [`/posts/missing-${page}/`] : []),
    ...(page % 5 === 1 ? [`/posts/${other(7)}/#missing`] : []),
    ...Array.from({ length: 15 }, (_, step) => web[(page * 5 + step * 13) % web.length] ?? ""),
  ];
  const words = "Every late project has the same cause, and here is how we plan, build and ship now. ";
  const paragraph = (href: string, at: number): string => `<p>${words}<a href="${href}">Link ${at}</a> ${words}</p>\n`;
  const part = (index: number): string =>
    `<h2 id="part-${index}">Part ${index}</h2>\n${links
      .slice((index - 1) * 8, index * 8)
      .map(paragraph)
      .join("")}`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Post ${page}</title><link rel="stylesheet" href="/style.css">
<link rel="canonical" href="https://blog.example/posts/${page}/"></head><body>
<nav><a href="/">Home</a> <a href="/feed.xml">Feed</a></nav><article><h1>Post ${page}</h1>
<img src="/logo.png" alt="Logo">${[1, 2, 3, 4, 5].map(part).join("")}</article></body></html>
`;
}
