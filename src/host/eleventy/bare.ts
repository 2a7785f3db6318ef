import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BuildError } from "../../core/problems/build-error.ts";
import { languageOf } from "../../core/problems/language.ts";
import { printProblem } from "../../core/problems/print.ts";
import type { Bytes } from "../../outputs/output.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { below } from "./output-path.ts";
import { checkRendered } from "./render-output.ts";
import { byPath, createSession, hasErrors, planSite, type Session } from "./session.ts";

/**
 * Creates a session for the plugin in a site that Eleventy's own command builds: posts in `posts/`, no drafts, and
 * Eleventy writes the files. Publishing (atomic rename, journal, lock) is left to `yeonjae build`.
 */
export function bareSession(eleventy: EleventyConfig): Session {
  const session = createSession({
    root: process.cwd(),
    input: "posts",
    includeDrafts: false,
    now: () => 1000 * Number(process.env.SOURCE_DATE_EPOCH || Date.now() / 1000),
    delivery: null,
    before,
    onOwnPages(session) {
      session.due = byPath(session.plan?.outputs ?? []);
    },
  });
  eleventy.on("eleventy.after", ({ directories, incremental }) => {
    if (!incremental) checkRendered(session);
    copyFiles(session, directories.output);
  });
  return session;
}

function before(session: Session): void {
  const plan = planSite(session);
  const style = { format: "text", language: languageOf(process.env, "en"), color: false } as const;
  for (const problem of [...session.notices, ...plan.problems]) console.error(printProblem(problem, style));
  if (hasErrors(plan.problems)) throw new BuildError(plan.problems);
  session.plan = plan;
  session.due = byPath(plan.outputs);
}

function copyFiles(session: Session, output: string): void {
  for (const copy of session.plan?.copies ?? []) {
    const target = join(output, copy.path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(session.root, copy.source), target);
  }
}

/** Writes a file below Eleventy's output folder. */
export function writeInto(output: string, path: string, bytes: Bytes): void {
  const target = join(output, path);
  if (below(output, target) === null) throw new Error(`${path} lies outside the site`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}
