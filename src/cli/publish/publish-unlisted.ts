import { randomBytes } from "node:crypto";
import { atOriginalLines } from "../../authoring/publish/original-lines.ts";
import { type PreviewEdit, planPreview, secretFrom } from "../../authoring/publish/plan-preview.ts";
import { isShownAsPreview, type Preview } from "../../column/previews.ts";
import type { Column } from "../../core/model.ts";
import { problem } from "../../core/problems/problem.ts";
import type { CommandContext } from "../context.ts";
import type { ProcessEnvironment } from "../environment.ts";
import { openColumn } from "../open-column.ts";
import type { ParsedOptions } from "../options.ts";
import { publishPhrasesIn } from "../phrases/publish-in.ts";
import { exitCodeFor, report } from "../report.ts";
import { EXIT, type ExitCode } from "../usage.ts";
import { withLock, withoutLock } from "../with-lock.ts";
import { writeChanges } from "../write-changes.ts";
import { chooseDraft } from "./choose-draft.ts";
import { printGitCommands, printPreview, tellState } from "./print-release.ts";

/** A preview that was checked and may be written. */
interface CheckedPreview {
  /** Null where the post has an unlisted address already. */
  readonly edit: PreviewEdit | null;
  readonly preview: Preview;
  readonly column: Column;
}

/** Gives a post that is not out an unlisted address, or says which one it has. It stays what it is: a draft. */
export async function publishUnlisted(
  context: CommandContext,
  options: ParsedOptions,
  environment: ProcessEnvironment,
): Promise<ExitCode> {
  const dry = options["dry-run"] ?? false;
  const checked = await withoutLock(context, () => prepare(context, options, environment));
  if (typeof checked === "number") return checked;
  const { edit, preview, column } = checked;
  const write = async () => edit === null || writeChanges([edit.change], [], context, environment);
  if (!dry && !(await withLock(context, environment, write))) return EXIT.content;
  // The address of a dry run is not the one that will be written.
  printPreview(preview, column, edit !== null, dry, environment);
  if (dry) environment.out(publishPhrasesIn(environment.language).dry);
  else if (isShownAsPreview(preview)) printGitCommands(preview.post, [], column, context.root, environment);
  return EXIT.good;
}

async function prepare(
  context: CommandContext,
  options: ParsedOptions,
  environment: ProcessEnvironment,
): Promise<CheckedPreview | ExitCode> {
  const opened = await openColumn(context, environment);
  if (opened === null) return EXIT.content;
  const { scan, deps, plan } = opened;
  const found = chooseDraft(scan, options.positionals.join(" ").trim(), context, environment);
  const path = found.is === "post" ? found.post.file.source.path : found.path;
  const file = scan.files.posts.find(({ source }) => source.path === path);
  const own = scan.problems.filter((each) => each.path === path);
  if (found.is === "broken" || file === undefined || own.some(({ code }) => code.startsWith("preview-"))) {
    report(own, context, environment);
    return exitCodeFor(own);
  }
  const { preview: known } = file.front.values;
  if (known === null && found.is === "post" && found.post.state === "out")
    return tellState(found.post, environment);
  const edit = known === null ? planPreview(scan, file, secretFrom(randomBytes(16))) : null;
  if (known === null && edit === null) {
    report([problem("front-tangled", { path, line: 1 }, {})], context, environment);
    return EXIT.content;
  }
  const planned = plan(false, { sources: edit?.sources ?? scan.sources, now: deps.now });
  if (planned === null) return EXIT.content;
  const { column, previews, problems } = planned;
  const preview = previews.find(({ post }) => post.source === path);
  const ofPost = problems.filter((each) => each.path === path);
  report(edit === null ? ofPost : atOriginalLines(ofPost, edit.change), context, environment);
  const say = publishPhrasesIn(environment.language);
  if (preview === undefined) {
    environment.err(say.noPreview);
    return EXIT.content;
  }
  const elsewhere = problems.filter(({ severity }) => severity === "error").length;
  if (elsewhere > 0) environment.err(say.errorsElsewhere(elsewhere));
  return { edit, preview, column };
}
