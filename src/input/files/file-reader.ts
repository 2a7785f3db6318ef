import {
  closeSync,
  type Dirent,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { type Problem, problem } from "../../core/problems/problem.ts";
import { lengthOf } from "../../core/strip/parts.ts";
import { strip } from "../../core/strip/strip.ts";
import { type AttachmentCache, createAttachmentCache } from "./attachment-cache.ts";
import { decode } from "./decode.ts";
import { fingerprintOf, withOpenFile } from "./file-bytes.ts";
import { isPointer, isSmall } from "./picture-flaw.ts";
import { DRAWING, pictureType, readPictureHeader } from "./picture-header.ts";
import { beginsWithFrontMatter, isMisnamed, isPost } from "./post-name.ts";
import type { Attachment, Source, Sources } from "./sources.ts";

/** A source comes with what was left out of it. */
type FileResult = { readonly source: Source; readonly warning: Problem | null } | Attachment | Problem;

/**
 * Incremental reader of a posts folder. Files are cached by mtime, ctime, size and inode: one that is unchanged is not
 * read again, and comes back as the same object, which later stages use as a cache key.
 *
 * @param cacheFile where what is known of pictures is kept for later commands, since each is read from end to end
 */
export function createFileReader(
  root: string,
  folder: string,
  cacheFile: string | null = null,
): () => Sources {
  let cache = new Map<string, { readonly fingerprint: string; readonly result: FileResult }>();
  const pictures = createAttachmentCache(cacheFile);

  return () => {
    const nextCache: typeof cache = new Map();
    const posts: Source[] = [];
    const attachments: Attachment[] = [];
    const problems: Problem[] = [];

    for (const found of walk(root, folder)) {
      if (!("stats" in found)) {
        problems.push(found);
        continue;
      }
      const fingerprint = fingerprintOf(found.stats);
      const cached = cache.get(found.path);
      const result = cached?.fingerprint === fingerprint ? cached.result : readFile(root, found, pictures);
      nextCache.set(found.path, { fingerprint, result });
      if ("code" in result) problems.push(result);
      else if ("source" in result) {
        posts.push(result.source);
        if (result.warning) problems.push(result.warning);
      } else attachments.push(result);
    }
    cache = nextCache;
    pictures.save(attachments);
    return { folder, posts, attachments, problems };
  };
}

interface FoundFile {
  readonly path: string;
  readonly stats: Stats;
}

/** Walks every file below a folder, in order of path. Skips dotfiles, which are those of editors and systems. */
function* walk(root: string, folder: string): Generator<FoundFile | Problem> {
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
      // Race: an editor may have removed a temporary file since the folder was read.
      const stats = statSync(join(root, path), { throwIfNoEntry: false });
      if (stats) yield { path, stats };
    } else yield problem("file-not-regular", { path, line: 1 }, { what: kindOf(entry) });
  }
}

/** Symbolic links are not followed: their target may lie outside the column. */
function kindOf(entry: Dirent): "link" | "device" {
  return entry.isSymbolicLink() ? "link" : "device";
}

function readFile(root: string, { path, stats }: FoundFile, pictures: AttachmentCache): FileResult {
  const file = join(root, path);
  try {
    if (isPost(path)) {
      const decoded = decode(path, readFileSync(file));
      return "code" in decoded ? decoded : { source: { path, text: decoded.text }, warning: decoded.warning };
    }
    if (isMisnamed(path) || (/\.te?xt$/i.test(path) && beginsWithFrontMatter(headOf(file)))) {
      return { path, bytes: stats.size, misnamed: true, picture: null };
    }
    const type = pictureType(path);
    if (type !== null) return pictures.get(path, fingerprintOf(stats)) ?? readPicture(path, file, type);
    const pointer = isSmall(stats.size) && isPointer(readFileSync(file)) ? ({ pointer: true } as const) : {};
    return { path, bytes: stats.size, picture: null, ...pointer };
  } catch (error) {
    return problem("file-unreadable", { path, line: 1 }, { cause: causeOf(error) });
  }
}

function readPicture(path: string, file: string, type: string): Attachment {
  return withOpenFile(file, (source) => {
    const { size, fingerprint } = source;
    const stripped = strip(source, type === DRAWING);
    const bytes = typeof stripped === "string" ? size : lengthOf(stripped);
    return {
      path,
      bytes,
      picture: { type, ...readPictureHeader(file, size), copy: { stripped, fingerprint } },
    };
  });
}

/** The first characters of a text: a front matter is there or nowhere. */
function headOf(file: string): string {
  const head = Buffer.alloc(8192);
  const handle = openSync(file, "r");
  try {
    return head.toString("utf8", 0, readSync(handle, head));
  } finally {
    closeSync(handle);
  }
}

/** The error code of the system, such as "EACCES", else the message. */
export function causeOf(error: unknown): string {
  if (error instanceof Error) return "code" in error ? String(error.code) : error.message;
  return String(error);
}
