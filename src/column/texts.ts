import type { Text } from "../model.ts";
import { type Problem, problem } from "../problems/problem.ts";
import type { Around } from "../prose/around.ts";
import type { Manuscript, Reading, Reference } from "../prose/prose.ts";
import type { Source } from "../read/source.ts";
import type { ColumnMap } from "./around.ts";
import { isSame } from "./keep.ts";
import type { Sheet } from "./sheets.ts";

/** Reads one manuscript; made by `createReader` of the prose room. */
export type ReadProse = (manuscript: Manuscript, around: Around) => Reading;

/** What was read of a text, and what it asked. Plain data: it may come from another thread. */
export interface Noted {
  readonly lang: string;
  /** Null where nobody wrote it down: the text will be read again next time. */
  readonly asked: readonly Question[] | null;
  readonly reading: Reading;
}

/** The same, as it is kept for next time. */
interface Remembered extends Noted {
  readonly source: Source;
}

interface Question {
  readonly kind: keyof Around;
  readonly target: string;
  readonly answer: object;
}

/** By path. A text is read again only when its file or an answer that it was given has changed. */
export type TextMemory = Map<string, Remembered>;

/** Of what has been withdrawn. */
export const EMPTY_TEXT: Text = {
  body: [],
  notes: [],
  headings: [],
  summary: "",
  length: { characters: 0, syllables: 0, words: 0 },
  files: [],
  hosts: [],
  citations: [],
};

/** The texts of one run: each is read once, and what only the whole column can tell is checked at the end. */
export interface TextDesk {
  /** Reads what will be asked for. */
  prepare(sheet: Sheet<unknown>, lang: string): Reading;
  /** Takes over what was read elsewhere. */
  keep(sheet: Sheet<unknown>, noted: Noted): void;
  /** @param address null for a text that nothing can link to, read for its slips alone. */
  read(sheet: Sheet<unknown>, lang: string, address: string | null): Text;
  /** An address without words: links to places in it lead nowhere. */
  leaveEmpty(address: string): Text;
  finish(): readonly Problem[];
}

export function openDesk(read: ReadProse, map: ColumnMap, memory: TextMemory): TextDesk {
  /** By path of the source. */
  const readings = new Map<string, Reading>();
  /** Likewise, before they are asked for: what was read in this run is as true as it was. */
  const prepared = new Map<string, Reading>();
  const texts = new Map<string, Text>();
  const readNow = (sheet: Sheet<unknown>, lang: string) =>
    remember(read, sheet.source, manuscriptOf(sheet, lang), map.around(sheet.source.path, lang), memory);
  return {
    prepare(sheet, lang) {
      const reading = readNow(sheet, lang);
      prepared.set(sheet.source.path, reading);
      return reading;
    },
    keep({ source }, noted) {
      memory.set(source.path, { source, ...noted });
      prepared.set(source.path, noted.reading);
    },
    read(sheet, lang, address) {
      const source = sheet.source.path;
      const reading = prepared.get(source) ?? readNow(sheet, lang);
      readings.set(source, reading);
      if (address !== null) texts.set(address, reading.text);
      return reading.text;
    },
    leaveEmpty(address) {
      texts.set(address, EMPTY_TEXT);
      return EMPTY_TEXT;
    },
    finish() {
      const textAt = (address: string) => texts.get(address) ?? null;
      return [...readings].flatMap(([source, reading]) => [
        ...reading.problems,
        ...checkReferences(source, reading.references, textAt),
      ]);
    },
  };
}

/** @param sheet or a source with the same parts */
export function manuscriptOf(
  { source, body, bodyLine }: Pick<Sheet<unknown>, "source" | "body" | "bodyLine">,
  lang: string,
): Manuscript {
  return { source: source.path, markdown: body, line: bodyLine, lang };
}

/** Reads a text, or remembers it. */
function remember(
  read: ReadProse,
  source: Source,
  manuscript: Manuscript,
  around: Around,
  memory: TextMemory,
): Reading {
  const known = memory.get(source.path);
  if (known && known.source === source && known.lang === manuscript.lang && stillTrue(known.asked, around)) {
    return known.reading;
  }
  const asked: Question[] = [];
  const reading = read(manuscript, listen(around, asked));
  memory.set(source.path, { source, lang: manuscript.lang, asked, reading });
  return reading;
}

/** Writes down what is asked and answered. */
function listen(around: Around, asked: Question[]): Around {
  const note = <Answer extends object>(kind: keyof Around, target: string, answer: Answer): Answer => {
    asked.push({ kind, target, answer });
    return answer;
  };
  return {
    link: (target) => note("link", target, around.link(target)),
    picture: (target) => note("picture", target, around.picture(target)),
    episode: (name) => note("episode", name, around.episode(name)),
    titled: (title) => note("titled", title, around.titled(title)),
    near: (name) => note("near", name, around.near(name)),
  };
}

function stillTrue(asked: Noted["asked"], around: Around): boolean {
  return asked?.every(({ kind, target, answer }) => isSame(answer, around[kind](target))) ?? false;
}

/** Links into other posts whose heading or note is not there. */
export function checkReferences(
  source: string,
  references: readonly Reference[],
  textAt: (address: string) => Text | null,
): Problem[] {
  const problems: Problem[] = [];
  for (const { address, fragment, target, line, column } of references) {
    const text = textAt(address);
    if (text === null || fragment === "top") continue;
    const known = [...text.headings.map((heading) => heading.id), ...text.notes.map((note) => note.anchor)];
    if (known.includes(fragment)) continue;
    const suggestion = known.find((id) => id.includes(fragment) || fragment.includes(id)) ?? null;
    problems.push(problem("link-fragment", { path: source, line, column }, { target, fragment, suggestion }));
  }
  return problems;
}
