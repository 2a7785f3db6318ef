import { momentAt, readDate } from "../../core/time/zone.ts";
import { WEEKDAY_NAMES } from "../../input/front-matter/cadence.ts";
import { addEditor } from "./add-editor.ts";
import type { Answers } from "./answers.ts";
import { fill } from "./fill.ts";
import { chooseFiles, type Parts, type SkeletonFile } from "./skeleton.ts";

/** A file to be written, by its path in the column. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** What is no answer: facts of this moment and this machine. */
export interface Facts {
  /** For `package.json`. */
  readonly name: string;
  /** The site's identity, of its own for each column. */
  readonly id: string;
  /** What `package.json` asks for: "^0.1.0", or "file:../yeonjae-0.1.0.tgz". */
  readonly engine: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The files of a new column, sorted by path. */
export function planColumn(
  answers: Answers,
  facts: Facts,
  skeleton: readonly SkeletonFile[],
  parts: Parts,
): NewFile[] {
  const { title, author, url, lang, timeZone, time, weekday } = answers;
  const { name, id, engine } = facts;
  const [english = "", , , korean = ""] = WEEKDAY_NAMES[weekday - 1] ?? [];
  const values = {
    ...{ title, author, url, lang, timeZone, time, name, id, engine },
    weekday: lang === "ko" ? korean : english,
    date: firstDate(answers, facts.now),
  };
  const files = new Map<string, string>();
  for (const [path, text] of chooseFiles(skeleton, answers, parts)) files.set(path, fill(path, text, values));
  addEditor(files, answers);
  return [...files].map(([path, text]) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Today, so that the first episode is out at once: at midnight where the cadence's time is still to come. */
function firstDate({ timeZone, time }: Answers, now: number): string {
  const today = momentAt(now, timeZone).iso.slice(0, 10);
  const read = readDate(today, timeZone, time);
  return "moment" in read && read.moment.epoch <= now ? today : `${today}T00:00`;
}
