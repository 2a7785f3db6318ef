import { planOutputs } from "../../build/lay-out.ts";
import type { LinkIndex } from "../../column/links/link-index.ts";
import { markdownTextOf, type ParseText } from "../../column/text-cache.ts";
import type { Text } from "../../core/model.ts";
import { createFileReader } from "../../input/files/file-reader.ts";
import type { Source } from "../../input/files/sources.ts";
import { splitFrontMatter } from "../../input/front-matter/split.ts";
import { createTextParser as createProseReader } from "../../input/markdown/read-text.ts";
import { createFingerprinter } from "../../outputs/fingerprint.ts";
import { disk } from "../publish/disk.ts";
import { joinStage } from "../publish/stage.ts";
import { type LoadedTheme, loadTheme } from "../theme/load.ts";
import {
  CLAIM,
  type ColumnLocation,
  type RenderJob,
  STATE,
  type WorkerInit,
  type WorkerMessage,
  type WorkerReply,
  withTexts,
} from "./messages.ts";
import { packSources } from "./packed-sources.ts";
import { type ReadRequest, resolverInWorker, type WorkerParse } from "./read-ahead.ts";

/** The helper's own end. It stops at the first failure: the first thread does the rest, and tells what is wrong. */
export async function runWorkerThread({ state, port }: WorkerInit): Promise<void> {
  // Our look alone: the author's code runs in the first thread.
  const theme = await loadTheme(null).catch(() => null);
  /** By path. */
  const sources = new Map<string, Source>();
  /** By the path of the source. */
  const texts = new Map<string, Text>();
  let read: (wanted: ReadRequest) => WorkerParse | null = () => null;
  let hasFailed = theme === null;

  const beat = () => {
    Atomics.add(state, STATE.beat, 1);
    Atomics.notify(state, STATE.beat);
  };

  const tell = (answer: WorkerReply) => port.postMessage(answer);

  const answer = (message: WorkerMessage) => {
    switch (message.is) {
      case "place":
        collect(message.place);
        return;
      case "begin":
        read = readerOf(createProseReader(message.settings), message.atlas, sources);
        return;
      case "wanted": {
        const found = message.texts.map(read).filter((each) => each !== null);
        for (const { source, parsed } of found) texts.set(source, parsed.parsed.text);
        tell({ is: "texts", texts: found });
        return;
      }
      case "texts":
        for (const [source, text] of message.texts) texts.set(source, text);
        return;
      case "edition":
        print(message.edition);
        return;
    }
  };

  const collect = ({ root, input }: ColumnLocation) => {
    const found = createFileReader(root, input)();
    for (const source of found.posts) sources.set(source.path, source);
    tell({ is: "sources", sources: packSources(found) });
  };

  const print = ({ column, assets, includeDrafts, folder, claims }: RenderJob) => {
    const whole = withTexts(column, (source) => texts.get(source) as Text);
    texts.clear();
    sources.clear();
    const outputs = planOutputs(whole, theme as LoadedTheme, assets, includeDrafts, createFingerprinter());
    const stage = joinStage(disk, folder);
    for (const [place, output] of [...outputs.entries()].reverse()) {
      if (Atomics.compareExchange(claims, place, CLAIM.free, CLAIM.helper) !== CLAIM.free) continue;
      stage.write(output.path, output.render());
      Atomics.store(claims, place, CLAIM.done);
      beat();
    }
  };

  port.on("message", (message: WorkerMessage) => {
    try {
      if (!hasFailed) answer(message);
    } catch {
      hasFailed = true;
    }
    Atomics.sub(state, STATE.waiting, 1);
    beat();
  });
}

/** Null for a text that can't be read here. */
function readerOf(
  read: ParseText,
  linkIndex: LinkIndex,
  sources: ReadonlyMap<string, Source>,
): (wanted: ReadRequest) => WorkerParse | null {
  return ({ source: path, lang }) => {
    try {
      const source = sources.get(path) as Source;
      const manuscript = markdownTextOf({ source, ...splitFrontMatter(source.text) }, lang);
      const reading = read(manuscript, resolverInWorker(linkIndex, path));
      return { source: path, parsed: { lang, queries: null, parsed: reading } };
    } catch {
      return null;
    }
  };
}
