import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readText, replaceFile } from "../../../../src/engine/web/cache/file.ts";
import { problemOf } from "../../../../src/engine/web/cache/problem.ts";
import { newFolder } from "./folder.ts";

const failure = (work: Promise<unknown>): Promise<string> => work.then(() => "none", problemOf);

test("a file that is not there is empty, and the start of one is read", () => {
  const path = join(newFolder(), "a");
  expect(readText(path, 10)).toBe("");
  writeFileSync(path, "0123456789ab");
  expect(readText(path, 10)).toBe("0123456789");
});

test("a file is replaced with the folders that it needs, and nothing else is left there", async () => {
  const folder = join(newFolder(), "a", "b");
  const path = join(folder, "c");
  await replaceFile(path, () => "one");
  await replaceFile(path, () => `${readText(path, 10)} two`);
  expect(readFileSync(path, "utf8")).toBe("one two");
  expect(readdirSync(folder)).toEqual(["c"]);
});

test("a failure leaves everything as it was", async () => {
  const folder = newFolder();
  const path = join(folder, "a");
  writeFileSync(path, "one");
  const work = replaceFile(path, () => {
    throw new Error("no");
  });
  await expect(work).rejects.toThrow("no");
  expect([readFileSync(path, "utf8"), readdirSync(folder)]).toEqual(["one", ["a"]]);
});

test("what cannot be a file is said in words", async () => {
  const folder = newFolder();
  writeFileSync(join(folder, "file"), "");
  mkdirSync(join(folder, "folder"));
  execFileSync("sh", ["-c", "mkfifo pipe"], { cwd: folder });
  const read = (name: string) => failure(replaceFile(join(folder, name), () => readText(join(folder, name), 10)));
  expect(await read("folder")).toBe("a folder is there");
  expect(await failure(replaceFile(join(folder, "folder"), () => ""))).toBe("a folder is there");
  expect(await read("file/a")).toBe("its folder is a file");
  expect(await read("file/a/b")).toBe("its folder is a file");
  expect(await read("pipe")).toBe("it is no regular file");
  expect(problemOf(Object.assign(new Error("x"), { code: "EACCES" }))).toBe("permission denied");
  expect(problemOf(Object.assign(new Error("x"), { code: "EIO" }))).toBe("the system says EIO");
  expect(readdirSync(folder).sort()).toEqual(["file", "folder", "pipe"]);
});

test("another run is waited for, and given up in the end", async () => {
  const path = join(newFolder(), "a");
  writeFileSync(`${path}.lock`, "");
  expect(await failure(replaceFile(path, () => "one", 30))).toBe("another run holds it");
  const work = replaceFile(path, () => "two");
  rmSync(`${path}.lock`);
  await work;
  expect(readFileSync(path, "utf8")).toBe("two");
});

test.each([-6_000, 60_000])("a lock that was left behind is broken, by its time %i ms from now", async (age) => {
  const path = join(newFolder(), "a");
  writeFileSync(`${path}.lock`, "half");
  const then = new Date(Date.now() + age);
  utimesSync(`${path}.lock`, then, then);
  await replaceFile(path, () => "one", 0);
  expect([readFileSync(path, "utf8"), existsSync(`${path}.lock`)]).toEqual(["one", false]);
});

test("who has lost the lock writes nothing", async () => {
  const path = join(newFolder(), "a");
  const work = replaceFile(path, () => {
    rmSync(`${path}.lock`);
    writeFileSync(`${path}.other`, "");
    writeFileSync(`${path}.lock`, "of another run");
    return "one";
  });
  expect(await failure(work)).toBe("another run took its place");
  expect([existsSync(path), readFileSync(`${path}.lock`, "utf8")]).toEqual([false, "of another run"]);
});
