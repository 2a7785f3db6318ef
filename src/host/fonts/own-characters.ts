import { isUtf8 } from "node:buffer";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What an author writes besides posts: templates, their data, layouts, words of the interface. */
const FOLDERS = ["pages", "layouts"];

/** The texts of those files: what pages show of them is somewhere in there. */
export function ownTexts(root: string): string[] {
  return FOLDERS.map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap(filesIn)
    .map((file) => readFileSync(file))
    .filter((bytes) => isUtf8(bytes) && !bytes.includes(0))
    .map((bytes) => bytes.toString("utf8"));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
