import type { Disk } from "./disk.ts";

/** Files held in memory: the disk of examples and tests. */
export function memoryDisk(files: Readonly<Record<string, string | Uint8Array>>): Disk {
  const paths = Object.keys(files).sort();
  const read = (path: string): Uint8Array => {
    const content = files[path];
    if (content === undefined) throw new Error(`no such file: ${path}`);
    return typeof content === "string" ? new TextEncoder().encode(content) : content;
  };
  const below = (folder: string): readonly string[] => {
    const prefix = folder === "" || folder === "." ? "" : `${folder}/`;
    return paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  };
  return {
    kind(path) {
      if (path in files) return "file";
      return below(path).length > 0 ? "folder" : "none";
    },
    read,
    readStart: (path, bytes) => read(path).subarray(0, bytes),
    size: (path) => read(path).length,
    list: below,
    async glob(pattern) {
      const { default: picomatch } = await import("picomatch");
      const matches = picomatch(pattern);
      return paths.filter((path) => matches(path));
    },
  };
}
