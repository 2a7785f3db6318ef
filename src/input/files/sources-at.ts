import type { Problem } from "../../core/problems/problem.ts";
import { decode } from "./decode.ts";
import { git } from "./git.ts";
import { pictureType } from "./picture-header.ts";
import { isPost } from "./post-name.ts";
import type { Attachment, Source, Sources } from "./sources.ts";

/**
 * The posts folder as it was at a commit. A post that has not changed since is the same object as today, and is not read.
 * Of attachments that are gone only the name is known.
 */
export function readSourcesAt(root: string, commit: string, today: Sources): Sources {
  const known = byName(today.posts);
  const knownAttachments = byName(today.attachments);
  const listed = listTree(root, commit, today.folder);
  const changed = changedSince(root, commit, today.folder);
  const isUnchanged = (path: string) => !changed.has(path) && known.has(path.normalize("NFC"));
  const due = listed.filter(({ path }) => isPost(path) && !isUnchanged(path));
  const contents = readObjects(root, [...new Set(due.map(({ object }) => object))]);

  const posts: Source[] = [];
  const attachments: Attachment[] = [];
  const problems: Problem[] = [];
  for (const { path, object } of listed) {
    const name = path.normalize("NFC");
    const bytes = contents.get(object);
    const same = isUnchanged(path) ? known.get(name) : undefined;
    if (!isPost(path)) attachments.push(knownAttachments.get(name) ?? goneAttachment(path));
    else if (same) posts.push(same);
    else if (bytes) {
      const decoded = decode(path, bytes);
      if ("code" in decoded) problems.push(decoded);
      else posts.push({ path, text: decoded.text });
    }
  }
  return { folder: today.folder, posts, attachments, problems };
}

/** Files by path in NFC: macOS may spell the names of a folder otherwise than git does. */
function byName<File extends { readonly path: string }>(files: readonly File[]): ReadonlyMap<string, File> {
  return new Map(files.map((each) => [each.path.normalize("NFC"), each]));
}

function goneAttachment(path: string): Attachment {
  const type = pictureType(path);
  return { path, bytes: 0, picture: type === null ? null : { type, size: null } };
}

/**
 * The files of a folder: "100644 blob 5f3a…\tposts/city/25.md" each. Symbolic links, submodules and dotfiles are left out.
 */
function listTree(
  root: string,
  commit: string,
  folder: string,
): { readonly path: string; readonly object: string }[] {
  const entries = git(root, ["ls-tree", "-r", "-z", commit, "--", `${folder}/`])
    .toString("utf8")
    .split("\0");
  return entries.flatMap((entry) => {
    const [, object, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
    if (object === undefined || path === undefined) return [];
    return path.slice(folder.length).includes("/.") ? [] : [{ path, object }];
  });
}

/** The files that are not on disk as they were at a commit. */
function changedSince(root: string, commit: string, folder: string): ReadonlySet<string> {
  const options = ["--name-only", "-z", "--relative", "--no-renames", "--no-ext-diff", "--no-textconv"];
  const args = ["diff", ...options, "--ignore-submodules=all", commit, "--", folder];
  return new Set(git(root, args).toString("utf8").split("\0"));
}

/** Contents of objects by hash. Each comes as "5f3a… blob 1234", a line feed, the bytes, and a line feed. */
function readObjects(root: string, objects: readonly string[]): ReadonlyMap<string, Buffer> {
  const contents = new Map<string, Buffer>();
  if (objects.length === 0) return contents;
  const output = git(root, ["cat-file", "--batch"], `${objects.join("\n")}\n`);
  for (let at = 0; at < output.length; ) {
    const start = output.indexOf("\n", at) + 1;
    const [object = "", type, size] = output.toString("latin1", at, start - 1).split(" ");
    const end = start + (type === "blob" ? Number(size) : -1);
    if (type === "blob") contents.set(object, output.subarray(start, end));
    at = end + 1;
  }
  return contents;
}
