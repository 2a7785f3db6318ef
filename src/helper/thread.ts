import { aroundElsewhere, type ReadElsewhere, type Wanted } from "../column/ahead.ts";
import type { Atlas } from "../column/atlas.ts";
import { manuscriptOf, type ReadProse } from "../column/texts.ts";
import { createStamps } from "../edition/fingerprint.ts";
import { layOut } from "../edition/lay-out.ts";
import { splitFrontMatter } from "../front/split.ts";
import type { Text } from "../model.ts";
import { createReader as createProseReader } from "../prose/prose.ts";
import { disk } from "../publish/disk.ts";
import { joinStage } from "../publish/stage.ts";
import { createReader } from "../read/read.ts";
import type { Source } from "../read/source.ts";
import { type Look, loadTheme } from "../theme/load.ts";
import {
  type Answer,
  CLAIM,
  type Letter,
  type Place,
  type Printing,
  STATE,
  type Start,
  withTexts,
} from "./letters.ts";
import { pack } from "./parcel.ts";

/** The helper's own end. It stops at the first failure: the first thread does the rest, and tells what is wrong. */
export async function begin({ state, port }: Start): Promise<void> {
  // Our look alone: the author's code runs in the first thread.
  const look = await loadTheme(null).catch(() => null);
  /** By path. */
  const sources = new Map<string, Source>();
  /** By the path of the source. */
  const texts = new Map<string, Text>();
  let read: (wanted: Wanted) => ReadElsewhere | null = () => null;
  let hasFailed = look === null;

  const beat = () => {
    Atomics.add(state, STATE.beat, 1);
    Atomics.notify(state, STATE.beat);
  };

  const tell = (answer: Answer) => port.postMessage(answer);

  const answer = (letter: Letter) => {
    switch (letter.is) {
      case "place":
        collect(letter.place);
        return;
      case "begin":
        read = readerOf(createProseReader(letter.settings), letter.atlas, sources);
        return;
      case "wanted": {
        const found = letter.texts.map(read).filter((each) => each !== null);
        for (const { source, noted } of found) texts.set(source, noted.reading.text);
        tell({ is: "texts", texts: found });
        return;
      }
      case "texts":
        for (const [source, text] of letter.texts) texts.set(source, text);
        return;
      case "edition":
        print(letter.edition);
        return;
    }
  };

  const collect = ({ root, input }: Place) => {
    const found = createReader(root, input)();
    for (const source of found.posts) sources.set(source.path, source);
    tell({ is: "sources", sources: pack(found) });
  };

  const print = ({ column, assets, drafts, folder, claims }: Printing) => {
    const whole = withTexts(column, (source) => texts.get(source) as Text);
    texts.clear();
    sources.clear();
    const outputs = layOut(whole, look as Look, assets, drafts, createStamps());
    const stage = joinStage(disk, folder);
    for (const [place, output] of [...outputs.entries()].reverse()) {
      if (Atomics.compareExchange(claims, place, CLAIM.free, CLAIM.helper) !== CLAIM.free) continue;
      stage.write(output.path, output.print());
      Atomics.store(claims, place, CLAIM.done);
      beat();
    }
  };

  port.on("message", (letter: Letter) => {
    try {
      if (!hasFailed) answer(letter);
    } catch {
      hasFailed = true;
    }
    Atomics.sub(state, STATE.waiting, 1);
    beat();
  });
}

/** Null for a text that can't be read here. */
function readerOf(
  read: ReadProse,
  atlas: Atlas,
  sources: ReadonlyMap<string, Source>,
): (wanted: Wanted) => ReadElsewhere | null {
  return ({ source: path, lang }) => {
    try {
      const source = sources.get(path) as Source;
      const manuscript = manuscriptOf({ source, ...splitFrontMatter(source.text) }, lang);
      const reading = read(manuscript, aroundElsewhere(atlas, path));
      return { source: path, noted: { lang, asked: null, reading } };
    } catch {
      return null;
    }
  };
}
