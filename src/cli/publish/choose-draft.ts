import { existsSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { type FoundPost, findPost, suggestDraft } from "../../authoring/publish/find-post.ts";
import { shortDate } from "../../authoring/status/print.ts";
import { table } from "../../authoring/status/width.ts";
import { draftPaths } from "../../column/drafts.ts";
import type { ColumnScan } from "../../column/scan.ts";
import type { CommandContext } from "../context.ts";
import type { ProcessEnvironment } from "../environment.ts";
import { publishPhrasesIn } from "../phrases/publish-in.ts";
import { UsageError } from "../usage.ts";

/**
 * The post that a file, a number or a title names; without one the only draft.
 *
 * @throws UsageError where there is none, or several
 */
export function chooseDraft(
  scan: ColumnScan,
  typed: string,
  { root, input }: CommandContext,
  environment: ProcessEnvironment,
): Exclude<FoundPost, { is: "several" | "card" }> {
  if (typed === "") return onlyDraft(scan, input, environment);
  const candidates = candidatePaths(typed, root, input, currentFolder(environment));
  const found = findPost(scan, candidates, typed);
  if (found === null) throw notFound(scan, typed, candidates, root, input);
  if (found.is === "several")
    throw new UsageError(({ language }) => publishPhrasesIn(language).severalPosts(typed, found.paths));
  if (found.is === "card")
    throw new UsageError(({ language }) => publishPhrasesIn(language).card(found.path));
  return found;
}

/** The folder in which the author typed: npm starts scripts in that of package.json. */
export function currentFolder({ root, variables }: ProcessEnvironment): string {
  return variables.INIT_CWD ?? root;
}

function onlyDraft(
  scan: ColumnScan,
  input: string,
  environment: ProcessEnvironment,
): { readonly is: "draft"; readonly path: string } {
  const [path, ...others] = [...draftPaths(scan)].sort();
  if (path === undefined) throw new UsageError(({ language }) => publishPhrasesIn(language).noDraft(input));
  if (others.length === 0) return { is: "draft", path };
  const { noDate } = publishPhrasesIn(environment.language);
  const rows = [path, ...others].map((each) => {
    const post = scan.posts.find(({ file }) => file.source.path === each);
    const title =
      post?.title ?? scan.files.posts.find(({ source }) => source.path === each)?.front.values.title;
    return [each, post?.date ? shortDate(post.date.iso) : noDate, title ? `“${title}”` : ""];
  });
  for (const line of table(rows, new Set())) environment.err(line);
  throw new UsageError(({ language }) => publishPhrasesIn(language).whichDraft());
}

/** From the column's folder: as typed in the current folder, in that of the column, and in that of the posts. */
function candidatePaths(typed: string, root: string, input: string, current: string): string[] {
  const bases = [current, root, resolve(root, input)];
  return bases.flatMap((base) => {
    const path = relative(root, resolve(base, typed)).split(sep).join("/");
    return [path, `${path}.md`];
  });
}

function notFound(
  scan: ColumnScan,
  typed: string,
  candidates: readonly string[],
  root: string,
  input: string,
): UsageError {
  const path = candidates.find((each) => existsSync(resolve(root, each)));
  if (path === undefined)
    return new UsageError(({ language }) =>
      publishPhrasesIn(language).noFile(typed, suggestDraft(scan, typed)),
    );
  const isInside = path === input || path.startsWith(`${input}/`);
  return new UsageError(({ language }) =>
    isInside ? publishPhrasesIn(language).notPost(path) : publishPhrasesIn(language).outside(path, input),
  );
}
