import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { languageOf } from "../problems/language.ts";
import { printProblem } from "../problems/print.ts";
import type { AfterBuild, EleventyConfig } from "./eleventy.ts";
import { byPath, hasErrors, newSession, runPress, type Session } from "./session.ts";
import { Trouble } from "./trouble.ts";

/**
 * The plugin in somebody's own Eleventy site, run by Eleventy's own command: pages and feeds with the defaults, and
 * none of the promises of publishing, which are our command's.
 */
export function bareSession(eleventy: EleventyConfig): Session {
  const session = newSession({
    root: process.cwd(),
    input: "posts",
    drafts: false,
    now: () => 1000 * Number(process.env.SOURCE_DATE_EPOCH || Date.now() / 1000),
    delivery: null,
    before,
  });
  eleventy.on("eleventy.after", ({ directories }: AfterBuild) => copyFiles(session, directories.output));
  return session;
}

function before(session: Session): void {
  const edition = runPress(session);
  const style = { format: "text", language: languageOf(process.env, "en"), color: false } as const;
  for (const problem of edition.problems) console.error(printProblem(problem, style));
  if (hasErrors(edition.problems)) throw new Trouble(edition.problems);
  session.edition = edition;
  session.due = byPath(edition.outputs);
}

function copyFiles(session: Session, output: string): void {
  for (const copy of session.edition?.copies ?? []) {
    const target = join(output, copy.path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(session.root, copy.source), target);
  }
}
