import type { Text } from "../model.ts";
import type { Around } from "../prose/around.ts";
import { type Atlas, lookUp } from "./atlas.ts";
import type { Sheet } from "./sheets.ts";
import type { Noted, TextDesk } from "./texts.ts";

/** A text that will be asked for. */
export interface Errand {
  readonly sheet: Sheet<unknown>;
  readonly lang: string;
}

/** Reads texts in another thread while this one reads others. */
export interface SecondReader {
  /** Told first: what texts may ask there. */
  begin(atlas: Atlas): void;
  /** Whether it wants more to do. */
  isFree(): boolean;
  take(wanted: readonly Wanted[]): void;
  /** Waits until nothing is left of what it took. */
  finish(): void;
  /** What it has read since it was last asked. It may leave out what it took: then it is read here. */
  handOver(): readonly ReadElsewhere[];
  /** Told last: what was read here. */
  share(texts: readonly SharedText[]): void;
}

/** A text by the path of its source, and its language. */
export interface Wanted {
  readonly source: string;
  readonly lang: string;
}

export type SharedText = readonly [source: string, text: Text];

export interface ReadElsewhere {
  /** The path of the source. */
  readonly source: string;
  readonly noted: Noted;
}

/** So many texts are taken at once: few enough that neither thread waits long for the other in the end. */
const BUNDLE = 24;

/** Has two threads read what will be asked for, each as much as it gets done. */
export function readAhead(
  errands: readonly Errand[],
  desk: TextDesk,
  atlas: Atlas,
  second: SecondReader,
): void {
  const bySource = new Map(errands.map((errand) => [errand.sheet.source.path, errand]));
  const gather = () => {
    for (const { source, noted } of second.handOver()) {
      const errand = bySource.get(source);
      if (errand) desk.keep(errand.sheet, noted);
    }
  };
  const here: SharedText[] = [];
  second.begin(atlas);
  for (let at = 0; at < errands.length; ) {
    if (second.isFree()) {
      const bundle = errands.slice(at, at + BUNDLE);
      second.take(bundle.map(({ sheet, lang }) => ({ source: sheet.source.path, lang })));
      at += bundle.length;
      gather();
    } else {
      const { sheet, lang } = errands[at++] as Errand;
      here.push([sheet.source.path, desk.prepare(sheet, lang).text]);
    }
  }
  second.finish();
  second.share(here);
  gather();
}

/** What a text may ask in another thread: what an atlas knows. One that asks by name is left to the first thread. */
export function aroundElsewhere(atlas: Atlas, source: string): Around {
  const unknown = (): never => {
    throw new Error("Names are known in the first thread alone");
  };
  return { ...lookUp(atlas, source), episode: unknown, titled: unknown, near: unknown };
}
