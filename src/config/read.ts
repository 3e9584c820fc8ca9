import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { readJson, readPackage } from "./read-json.ts";
import { emptyFile, type ReadConfig, unreadable } from "./source.ts";
import { reasonOf, shownText } from "./words.ts";

const extensions = [".json", ".jsonc", ".yaml", ".yml", ".js", ".mjs", ".cjs", ".ts", ".mts", ".cts"];

/** Reads a configuration file, whatever its format. `file` is its path as it is shown. Never throws. */
export async function readConfig(path: string, file: string): Promise<ReadConfig> {
  const { text, reason } = readText(path);
  if (text === undefined) return unreadable({ file, message: reason });
  if (text.trim() === "") return emptyFile(file);
  const extension = extname(path);
  if (basename(path) === "package.json") return readPackage(file, text) ?? unreadable({ file, message: noKey });
  if (extension === ".json" || extension === ".jsonc") return readJson(file, text);
  if (extension === "" && /^\s*(?:\{|\/[/*])/.test(text)) return readJson(file, text);
  if (extension !== "" && !extensions.includes(extension)) {
    const message = `A configuration ends in ${extensions.join(", ")}, not in ${shownText(extension)}.`;
    return unreadable({ file, message });
  }
  try {
    return await readThroughCosmiconfig(path, file);
  } catch (error) {
    // It also reads settings of its own from the working directory, which may be broken.
    return unreadable({ file, message: `The configuration cannot be read: ${reasonOf(error)}` });
  }
}

const noKey = "It has no key “contentlint”.";

type Loaded = { readonly config: ReadConfig } | null;

/** YAML and code. Imports that cosmiconfig would follow ($import) are a key like any other here. */
async function readThroughCosmiconfig(path: string, file: string): Promise<ReadConfig> {
  const { cosmiconfig } = await import("cosmiconfig");
  const yaml = async (_path: string, text: string) =>
    (await import("./read-yaml.ts")).readYaml(file, withoutMark(text));
  const code = async () => (await import("./read-code.ts")).readCode(path, file);
  const loaders = {
    ".yaml": yaml,
    ".yml": yaml,
    noExt: yaml,
    ".js": code,
    ".mjs": code,
    ".cjs": code,
    ".ts": code,
    ".mts": code,
    ".cts": code,
  };
  const result: Loaded = await cosmiconfig("contentlint", { cache: false, loaders }).load(path);
  return result?.config ?? emptyFile(file);
}

type ReadText =
  | { readonly text: string; readonly reason?: undefined }
  | { readonly text?: undefined; readonly reason: string };

function readText(path: string): ReadText {
  try {
    if (statSync(path).isDirectory()) return { reason: "This is a folder, not a configuration file." };
    const bytes = readFileSync(path);
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    if (isUtf16) return { reason: "The configuration is in UTF-16. Save it as UTF-8." };
    return { text: withoutMark(bytes.toString("utf8")) };
  } catch (error) {
    return { reason: whyUnreadable(error) };
  }
}

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return "There is no such configuration file.";
  if (code === "EACCES" || code === "EPERM") return "The configuration cannot be read: permission denied.";
  return `The configuration cannot be read${typeof code === "string" ? ` (${code})` : ""}.`;
}

/** Without its byte order mark. */
function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}
