import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type Disk, withFile } from "../../../src/sources/disk.ts";
import { ImageFiles } from "../../../src/sources/images/files.ts";
import { headOfImage } from "../../../src/sources/images/size.ts";
import { memoryDisk } from "../../../src/sources/memory-disk.ts";
import { nodeDisk } from "../../../src/sources/node-disk.ts";

/** 88 × 31 pixels, and something behind the head. */
const gif = new Uint8Array(Buffer.concat([Buffer.from("GIF89a\x58\0\x1f\0", "latin1"), Buffer.alloc(headOfImage)]));

it("reads the head of a picture once, when somebody asks", () => {
  const asked: [string, number][] = [];
  const disk = memoryDisk({ "a.gif": gif, "empty.png": "", "page.html": "<svg width='7' height='8'>" });
  const watched: Disk = {
    ...disk,
    readStart(path, bytes) {
      asked.push([path, bytes]);
      return disk.readStart(path, bytes);
    },
  };
  const images = new ImageFiles(watched);
  expect(asked).toEqual([]);
  const size = { width: 88, height: 31, bytes: gif.length };
  expect([images.at("a.gif"), images.at("a.gif")]).toEqual([size, size]);
  expect([images.at("empty.png"), images.at("page.html"), images.at("none.gif"), images.at("none.gif")]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(asked).toEqual(["a.gif", "empty.png", "none.gif"].map((path) => [path, headOfImage]));
});

it("gives the beginning of a file on every disk", () => {
  const folder = mkdtempSync(join(tmpdir(), "contentlint-"));
  writeFileSync(join(folder, "a.gif"), gif);
  for (const disk of [memoryDisk({ "a.gif": gif }), nodeDisk(folder), withFile(memoryDisk({}), "./a.gif", gif)]) {
    expect(Buffer.from(disk.readStart("a.gif", 8)).toString("latin1")).toBe("GIF89a\x58\0");
    expect(disk.readStart("a.gif", 2 * gif.length)).toHaveLength(gif.length);
    expect(() => disk.readStart("b.gif", 8)).toThrow();
  }
});
