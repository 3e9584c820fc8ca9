/**
 * The name of a file without its folder, its ending and what generators add for its size and content: “boat” of
 * “/img/boat_hu1a2b_600x0.webp”, “/_astro/boat.DI5xzfWx_Z1qLqx.webp” and “/assets/boat-1f5e1d3c.jpg”.
 */
export function nameOf(address: string | undefined): string {
  const path = address?.replace(/[?#].*$/s, "") ?? "";
  return path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.\w+$/, "")
    .replace(/(?:_hu[\da-f]{4,}.*|[-_.]\d+x\d+|[-.][\da-f]{8,}|\.[\w-]{8}(?:_\w{4,8})?)$/i, "")
    .replace(/-(?=\w{0,7}[A-Z\d])(?=\w{0,7}[a-z])\w{8}$/, "")
    .toLowerCase();
}

/** Without what generators change: white space, typographic quotes and dashes, emphasis. */
export function plain(value: string): string {
  return value
    .replace(/[*_`]/g, "")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]|---?/g, "-")
    .replace(/…/g, "...")
    .replace(/\s+/g, " ")
    .trim();
}
