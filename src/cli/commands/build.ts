import { join, relative, resolve } from "node:path";
import { isExampleUrl, PLACEHOLDER_URL } from "../../core/example-url.ts";
import { hasErrors, type SessionOptions } from "../../host/eleventy/session.ts";
import { disk } from "../../host/publish/disk.ts";
import { refuseOutput } from "../../host/publish/output-folder.ts";
import { publish } from "../../host/publish/publish.ts";
import { newStage } from "../../host/publish/stage.ts";
import { createParseAhead } from "../../host/worker/parse-ahead.ts";
import { renderBoth } from "../../host/worker/render-both.ts";
import { type BuildWorker, startWorker } from "../../host/worker/worker.ts";
import { isLargeColumn } from "../../input/files/is-large-column.ts";
import type { ColumnFont } from "../../outputs/fonts/column-font.ts";
import type { SiteBuilder } from "../../plan/site-builder.ts";
import { type CommandContext, createSiteContext } from "../context.ts";
import { countSite } from "../counts.ts";
import type { ProcessEnvironment } from "../environment.ts";
import type { ParsedOptions } from "../options.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { showProgress } from "../progress.ts";
import { exitCodeFor, printResult, report, seconds } from "../report.ts";
import { runBuild } from "../run-build.ts";
import { EXIT, type ExitCode, UsageError } from "../usage.ts";
import { withLock } from "../with-lock.ts";

const OUTPUT = "_site";

/** Number of posts from which a worker thread saves more time than its start costs. */
const LARGE = 1000;

/** Paths besides the posts that the output must never replace. */
const SOURCES = [".eleventy.ts", ".cache", ".git", "layouts", "pages", "src", "node_modules", "package.json"];

/** Renders the site into a stage folder and publishes it with an atomic rename, if there are no errors. */
export async function build(options: ParsedOptions, environment: ProcessEnvironment): Promise<ExitCode> {
  const context = createSiteContext(options, environment);
  // The output folder is checked under the lock, after recovery: a half-published one would look like a foreign folder.
  return withLock(context, environment, () =>
    buildLocked(context, readOutput(options, context), environment),
  );
}

async function buildLocked(
  context: CommandContext,
  output: string,
  environment: ProcessEnvironment,
): Promise<ExitCode> {
  const say = environment.phrases;
  const progress = showProgress(environment);
  const worker = startWorkerFor(context, environment);
  const stage = newStage(disk, context.cache.stage);
  let usesWorker = false;
  let all = 0;
  const show = (count: number) => progress.show(say.rendering(count, all));
  const showPicture: SessionOptions["onPicture"] = (step, done, all) =>
    progress.show(say.pictures(step, done, all));

  try {
    progress.show(say.reading);
    const { plan, problems, ownFiles, removeUnusedPictures } = await runBuild(context, {
      output: relative(context.root, stage.folder),
      dry: false,
      onPicture: showPicture,
      onPending(notice) {
        progress.clear();
        report([notice], context, environment);
      },
      ...(worker && { parallel: { sources: worker.sources, parseAhead: parseAheadWith(worker) } }),
      onPlan(plan, isStock) {
        all = plan.outputs.length;
        usesWorker = isStock && worker !== null;
      },
      async onFinalPlan(plan) {
        if (!usesWorker || worker === null) return;
        const { includeDrafts } = context;
        await renderBoth(plan, includeDrafts, stage, worker, show, (done, all) =>
          showPicture("encoded", done, all),
        );
      },
      delivery: {
        isDone: () => usesWorker,
        put(path, bytes) {
          stage.write(path, bytes);
          if (stage.count() % 100 === 0) show(stage.count());
        },
        get: stage.read,
      },
    });
    progress.clear();
    report(problems, context, environment);
    if (plan === null || hasErrors(problems)) {
      if (disk.exists(output)) environment.err(say.untouched(relative(context.root, output)));
      return exitCodeFor(problems);
    }
    progress.show(say.publishing);
    for (const copy of plan.copies) stage.copy(copy, context.root);
    publish(disk, context.cache, stage, output);
    removeUnusedPictures();
    progress.clear();
    const { url } = plan.column.site;
    const ownPages = ownFiles.filter((path) => path.endsWith(".html")).length;
    const made = say.made(countSite(plan, ownPages), seconds(environment));
    const { font } = plan.context;
    printResult(made + (await aboutFont(font, say)) + aboutUrl(url, say), context, environment);
    return EXIT.good;
  } finally {
    progress.clear();
    await worker?.close();
    disk.removeTree(context.cache.stage);
  }
}

/** What the closing line says of the font, which is cut by now. */
async function aboutFont(font: ColumnFont | null, say: Phrases): Promise<string> {
  if (font === null || font.files === null) return "";
  const { bytes, characters, missing } = await font.files();
  return say.font(characters, Math.round((bytes[400].length + bytes[700].length) / 1000), missing);
}

/** What the closing line says of an address that belongs to nobody. */
function aboutUrl(url: string, say: Phrases): string {
  if (url === PLACEHOLDER_URL) return say.placeholderUrl(url);
  return isExampleUrl(url) ? say.exampleUrl(url) : "";
}

/** A worker thread; null for a small column, which is built before the worker has started, and on a single core. */
function startWorkerFor({ root, input }: CommandContext, { cores }: ProcessEnvironment): BuildWorker | null {
  return cores > 1 && isLargeColumn(join(root, input), LARGE) ? startWorker({ root, input }) : null;
}

function parseAheadWith(worker: BuildWorker) {
  return ({ markdown }: SiteBuilder) => {
    const parser = worker.parser(markdown);
    return parser && createParseAhead(parser);
  };
}

function readOutput(options: ParsedOptions, context: CommandContext): string {
  const typed = options.output ?? OUTPUT;
  const output = resolve(context.root, typed);
  if (context.includeDrafts && output === resolve(context.root, OUTPUT))
    throw new UsageError((say) => say.draftsNeedOutput());
  const refusal = refuseOutput(disk, context.root, output, [context.input, ...SOURCES]);
  if (refusal !== null) throw new UsageError((say) => say.refusedOutput(typed, refusal));
  return output;
}
