import { aroundElsewhere, type ReadElsewhere } from "../column/ahead.ts";
import type { Atlas } from "../column/atlas.ts";
import { type ReadProse, readAndNote } from "../column/texts.ts";
import { createStamps } from "../edition/fingerprint.ts";
import { layOut } from "../edition/lay-out.ts";
import type { Text } from "../model.ts";
import { createReader, type Manuscript } from "../prose/prose.ts";
import { disk } from "../publish/disk.ts";
import { joinStage } from "../publish/stage.ts";
import { loadTheme } from "../theme/load.ts";
import { CLAIM, type Letter, type Printing, STATE, type Start, withTexts } from "./letters.ts";

/** The helper's own end. It stops at the first failure: the first thread does the rest, and tells what is wrong. */
export async function begin({ state, port }: Start): Promise<void> {
  // Our look alone: the author's code runs in the first thread.
  const look = await loadTheme(null);
  const texts = new Map<string, Text>();
  let read: (manuscript: Manuscript) => ReadElsewhere | null = () => null;
  let hasFailed = false;

  const beat = () => {
    Atomics.add(state, STATE.beat, 1);
    Atomics.notify(state, STATE.beat);
  };

  const answer = (letter: Letter) => {
    switch (letter.is) {
      case "begin":
        read = readerOf(createReader(letter.settings), letter.atlas);
        return;
      case "manuscripts": {
        const answers = letter.manuscripts.map(read).filter((each) => each !== null);
        for (const { source, noted } of answers) texts.set(source, noted.reading.text);
        port.postMessage(answers);
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

  const print = ({ column, assets, drafts, folder, claims }: Printing) => {
    const whole = withTexts(column, (source) => texts.get(source) as Text);
    texts.clear();
    const outputs = layOut(whole, look, assets, drafts, createStamps());
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
function readerOf(read: ReadProse, atlas: Atlas): (manuscript: Manuscript) => ReadElsewhere | null {
  return (manuscript) => {
    const { source } = manuscript;
    try {
      return { source, noted: readAndNote(read, manuscript, aroundElsewhere(atlas, source)) };
    } catch {
      return null;
    }
  };
}
