import { type Dirent, readdirSync, readFileSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { type Problem, problem } from "../../core/problems/problem.ts";
import { decode } from "./decode.ts";
import { pictureSize, pictureType } from "./picture-header.ts";
import type { Attachment, Source, Sources } from "./sources.ts";

type Read = Source | Attachment | Problem;

/**
 * Makes a reader of one posts folder that remembers what it read: a file whose times and size stand still is not
 * read again, and comes back as the same object.
 */
export function createFileReader(root: string, folder: string): () => Sources {
  let remembered = new Map<string, { readonly stamp: string; readonly read: Read }>();

  return () => {
    const seen: typeof remembered = new Map();
    const posts: Source[] = [];
    const attachments: Attachment[] = [];
    const problems: Problem[] = [];

    for (const found of walk(root, folder)) {
      if (!("stats" in found)) {
        problems.push(found);
        continue;
      }
      const stamp = versionOf(found.stats);
      const known = remembered.get(found.path);
      const read = known?.stamp === stamp ? known.read : readFile(root, found);
      seen.set(found.path, { stamp, read });
      if ("code" in read) problems.push(read);
      else if ("text" in read) posts.push(read);
      else attachments.push(read);
    }
    remembered = seen;
    return { folder, posts, attachments, problems };
  };
}

interface Found {
  readonly path: string;
  readonly stats: Stats;
}

/** Every file below a folder, in order of path. Names that begin with a dot are not the author's. */
function* walk(root: string, folder: string): Generator<Found | Problem> {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    yield problem("file-unreadable", { path: folder, line: 1 }, { cause: causeOf(error) });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(root, path);
    else if (entry.isFile()) {
      // An editor that saves may have taken it away again since the folder was read.
      const stats = statSync(join(root, path), { throwIfNoEntry: false });
      if (stats) yield { path, stats };
    } else yield problem("file-not-regular", { path, line: 1 }, { what: kindOf(entry) });
  }
}

/** Links are not followed: what they point at may lie outside the column. */
function kindOf(entry: Dirent): "link" | "device" {
  return entry.isSymbolicLink() ? "link" : "device";
}

function versionOf(stats: Stats): string {
  return `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}`;
}

function readFile(root: string, { path, stats }: Found): Read {
  const file = join(root, path);
  try {
    if (path.toLowerCase().endsWith(".md")) {
      const text = decode(path, readFileSync(file));
      return typeof text === "string" ? { path, text } : text;
    }
    const type = pictureType(path);
    const picture = type === null ? null : { type, size: pictureSize(file, stats.size) };
    return { path, bytes: stats.size, picture };
  } catch (error) {
    return problem("file-unreadable", { path, line: 1 }, { cause: causeOf(error) });
  }
}

/** The system's own short word, "EACCES", or the message. */
export function causeOf(error: unknown): string {
  if (error instanceof Error) return "code" in error ? String(error.code) : error.message;
  return String(error);
}
