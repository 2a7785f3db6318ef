import { isPost } from "../../input/files/post-name.ts";
import type { Sources } from "../../input/files/sources.ts";
import { topFolderOf } from "../classify.ts";
import { lacksNumber } from "../entries.ts";
import type { ParsedFile } from "../parsed-files.ts";
import type { ColumnScan } from "../scan.ts";

/**
 * The files that became no post, or one without its number. A link that seems to lead nowhere may mean one of them, and
 * is then no problem of its own: their own is reported.
 */
export interface Unreadable {
  /** Their paths in NFC, but for posts that only lack their number. */
  readonly paths: readonly string[];
  mayName(name: string): boolean;
  /** How the addresses begin that may be theirs: "/city/" for a file in that folder. */
  readonly mayHoldPages: readonly string[];
}

/** How much of a file is searched. Titles and numbers are found there even when YAML can't be parsed. */
const HEAD = 2000;

export function findUnreadable({ files, invalidPosts, posts, sources }: ColumnScan): Unreadable {
  const paths = [...files.unreadable, ...invalidPosts.map(pathOf)];
  const unnumbered = posts.filter(lacksNumber).map((post) => pathOf(post.file));
  const wanted = new Set([...paths, ...unnumbered]);
  if (wanted.size === 0) return NONE;

  const heads = headsOf(wanted, sources);
  const known = new Set(sources.posts.map(({ path }) => path.normalize("NFC")));
  const textless = paths.filter((path) => !known.has(path) && mayBeText(path));
  const fileNames = [...textless, ...unnumbered].map((path) => path.split("/").at(-1) as string);
  const topFolders = [...wanted].map((path) => topFolderOf(path, sources.folder));
  return {
    paths,
    mayHoldPages: [...new Set(topFolders.map((folder) => (folder === null ? "/" : `/${folder}/`)))],
    mayName(name) {
      const number = /(?:^|[ -])0*(\d+)화?$/.exec(name)?.[1];
      const episode = number === undefined ? null : episodeLine(number);
      return (
        heads.some((head) => head.includes(name) || episode?.test(head)) ||
        fileNames.some((file) => isNamed(file, number))
      );
    },
  };
}

/** A field of that number, even as YAML can't read it: `episode:2`, `회차： "2"`. */
function episodeLine(number: string): RegExp {
  return new RegExp(`^["']?(?:episode|회차|화|번호)["']? *[:：] *["']?0*${number}\\b`, "m");
}

/** False for a picture that can't be read. */
function mayBeText(path: string): boolean {
  return isPost(path) || !path.split("/").at(-1)?.includes(".");
}

const NONE: Unreadable = { paths: [], mayHoldPages: [], mayName: () => false };

function pathOf({ source }: ParsedFile<unknown>): string {
  return source.path.normalize("NFC");
}

/**
 * Whether the number may be that of a file whose text says none: "2" of "02.md", and of "fog.md". Any title may be that
 * of a file without text.
 */
function isNamed(file: string, number: string | undefined): boolean {
  const [typed] = /\d+/.exec(file) ?? [];
  return number === undefined || typed === undefined || Number(typed) === Number(number);
}

function headsOf(wanted: ReadonlySet<string>, { posts }: Sources): string[] {
  const files = posts.filter(({ path }) => wanted.has(path.normalize("NFC")));
  return files.map(({ text }) => text.slice(0, HEAD).normalize("NFC"));
}
