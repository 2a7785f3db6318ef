/** Whether a file is read as a post, by its name. */
export function isPost(path: string): boolean {
  return POST.test(path);
}

/** Whether a file name is that of a series' card or of the home page's introduction. */
export function isIndex(name: string): boolean {
  return name.startsWith("index.") && INDEX.test(name);
}

/** The paths that the card of a folder may have. */
export function indexesOf(folder: string): readonly string[] {
  return [`${folder}/index.md`, `${folder}/index.markdown`];
}

/** A file name without the ending of a post. */
export function withoutEnding(name: string): string {
  return name.replace(POST, "");
}

/** Whether the ending of a file is one that other programs give to posts: "02.mdx", "02.md.txt". */
export function isMisnamed(path: string): boolean {
  return MISNAMED.test(path);
}

/** Whether a text begins with a front matter of at least one field. */
export function beginsWithFrontMatter(head: string): boolean {
  const [, yaml] = /^\ufeff?---[ \t]*\r?\n(.*?\n)(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/s.exec(head) ?? [];
  return yaml !== undefined && /^[\p{L}_][\p{L}\p{N}_-]*[ \t]*[:：]/mu.test(yaml);
}

/** "02.mdx" and "02.md.txt" as "02.md". */
export function renamed(path: string): string {
  const name = path.split("/").at(-1) as string;
  return `${name.replace(MISNAMED, "").replace(/\.te?xt$/i, "")}.md`;
}

const POST = /\.(?:md|markdown)$/i;
const INDEX = /^index\.(?:md|markdown)$/i;
const MISNAMED = /\.(?:mdx|mkdn?|mdwn|mdown|mdte?xt|[qr]md|(?:md|markdown)\.te?xt)$/i;
