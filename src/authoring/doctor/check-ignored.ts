import type { ColumnFacts } from "./column-facts.ts";
import { type Finding, finding } from "./finding.ts";

const PATH = ".gitignore";
/** What is made anew on every machine. */
const MADE = ["node_modules/", "_site/", ".cache/"];
/** Of a site that the column is mounted in, whose own folders are known to its author. */
const MADE_MOUNTED = ["node_modules/", ".cache/"];

/** Folders that git would take in. */
export function* checkIgnored({ files, git, ignoredAbove }: ColumnFacts, isOwn: boolean): Generator<Finding> {
  const text = files.get(PATH);
  if (text === undefined && git === "none") return;
  const patterns = [text ?? "", ...ignoredAbove].flatMap((each) => each.split(/\r?\n/).map(folderOf));
  const lines = (isOwn ? MADE : MADE_MOUNTED).filter((folder) => !patterns.includes(folder));
  if (lines.length === 0) return;
  const before = text ?? "";
  const end = before.includes("\r\n") ? "\r\n" : "\n";
  const joint = before === "" || /\n$/.test(before) ? "" : end;
  const after = `${before}${joint}${lines.map((line) => `${line}${end}`).join("")}`;
  const fix = { path: PATH, text: after, ...(text === undefined ? {} : { before: text }) };
  yield finding("ignore-missing", { path: PATH, fix }, { lines });
}

/** "/_site", "_site/**" and "**\/_site" all mean the folder. */
function folderOf(line: string): string {
  return `${line.trim().replace(/^(?:\*\*)?\/|\/?\*{0,2}$/g, "")}/`;
}
