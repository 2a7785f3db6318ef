import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BuildError } from "../../core/problems/build-error.ts";
import { languageOf, loadSentences } from "../../core/problems/language.ts";
import { type Problem, sortProblems } from "../../core/problems/problem.ts";
import type { Bytes } from "../../outputs/output.ts";
import { disk } from "../publish/disk.ts";
import { type BareConfig, findBareConfig } from "./bare-config.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { explainBare, explaining, problemLine } from "./explain-bare.ts";
import { below } from "./output-path.ts";
import { checkRendered, renderOutput } from "./render-output.ts";
import { byPath, createSession, hasErrors, planWithPictures, type Session } from "./session.ts";
import { createMountedWriter } from "./write-mounted.ts";

/** A site that Eleventy's own command builds: its folder, and its configuration. */
export interface BareSite extends BareConfig {
  readonly root: string;
}

export function findBareSite(): BareSite {
  const root = process.cwd();
  return { root, ...findBareConfig(root, process.argv) };
}

/**
 * Creates a session for the plugin in a site that Eleventy's own command builds: no drafts, and nothing is published in
 * one step (atomic rename, journal, lock), which is left to `yeonjae build`.
 *
 * @param posts folder of the posts
 * @param problems of the settings, which only Eleventy's own can tell
 */
export async function bareSession(
  { root, path, text }: BareSite,
  posts: string,
  problems: readonly Problem[],
): Promise<Session> {
  const language = languageOf(process.env, "en");
  const style = { language, sentences: await loadSentences(language), config: path, root };
  const session = createSession({
    root,
    input: posts,
    includeDrafts: false,
    now: () => 1000 * Number(process.env.SOURCE_DATE_EPOCH || Date.now() / 1000),
    delivery: null,
    isDry: process.argv.includes("--dryrun"),
    explained: (error) => explainBare(error, style),
    async before(session) {
      const plan = await planWithPictures(session);
      const all = [...problems, ...session.notices, ...plan.problems];
      for (const each of all) if (each.severity !== "error") console.error(problemLine(each, style));
      if (hasErrors(all)) throw new BuildError(all);
      session.plan = plan;
      session.due = byPath(plan.outputs);
    },
    onUnresolved(found) {
      for (const each of sortProblems(found)) console.error(problemLine(each, style));
    },
    onOwnPages(session) {
      session.due = byPath(session.plan?.outputs ?? []);
    },
  });
  session.config = text;
  return session;
}

/** Eleventy writes our pages, which are templates of the site like any other; the rest is written after them. */
export function writeCopies(eleventy: EleventyConfig, session: Session): void {
  eleventy.on("eleventy.after", ({ directories, incremental }) =>
    explaining(session, () => {
      if (!incremental) checkRendered(session);
      for (const copy of session.plan?.copies ?? []) {
        const target = join(directories.output, copy.path);
        mkdirSync(dirname(target), { recursive: true });
        const source = join(session.root, copy.source);
        if (copy.picture === null) disk.copy(source, target);
        else disk.copyPicture(source, target, copy.picture);
      }
    }),
  );
}

/**
 * A mounted column is written past Eleventy, so that neither its transforms, meant for the pages of the site, nor its
 * template formats and data matter to ours.
 */
export function writeMounted(eleventy: EleventyConfig, session: Session): void {
  const writer = createMountedWriter(eleventy.directories);
  let since = 0;
  eleventy.on("eleventy.before", () => {
    since = Date.now();
  });
  eleventy.on("eleventy.after", ({ directories, outputMode }) =>
    explaining(session, async () => {
      if (outputMode === "fs") await writer.write(session, directories.output, since);
    }),
  );
}

/** Renders a mounted column for a command of ours, which checks a site that Eleventy's own command builds. */
export function deliverMounted(eleventy: EleventyConfig, session: Session): void {
  eleventy.on("eleventy.after", async () => {
    for (const path of session.due.keys()) session.delivery?.put(path, await renderOutput(session, path));
  });
}

/** Writes a file below Eleventy's output folder. */
export function writeInto(output: string, path: string, bytes: Bytes): void {
  const target = join(output, path);
  if (below(output, target) === null) throw new Error(`${path} lies outside the site`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}
