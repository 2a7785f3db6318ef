import type { LinkIndex } from "../../column/links/link-index.ts";
import { markdownTextOf, type ParseText } from "../../column/text-cache.ts";
import type { Text } from "../../core/model.ts";
import { createFileReader } from "../../input/files/file-reader.ts";
import type { Source } from "../../input/files/sources.ts";
import { splitFrontMatter } from "../../input/front-matter/split.ts";
import { createTextParser } from "../../input/markdown/parse-text.ts";
import { createFingerprinter } from "../../outputs/fingerprint.ts";
import { OUTPUTS } from "../../outputs/list.ts";
import { isBytes } from "../../outputs/output.ts";
import { PICTURES } from "../../outputs/pictures/types.ts";
import type { LoadedTheme } from "../../outputs/theme/loaded-theme.ts";
import { renderingOf } from "../../plan/rendering.ts";
import { cachePaths } from "../publish/cache-paths.ts";
import { disk } from "../publish/disk.ts";
import { openStage } from "../publish/stage.ts";
import { loadTheme } from "../theme/load.ts";
import {
  CLAIM,
  type ColumnLocation,
  type ParsedInWorker,
  type ParseRequest,
  type RenderJob,
  STATE,
  type WorkerInit,
  type WorkerMessage,
  type WorkerReply,
  withTexts,
} from "./messages.ts";
import { packSources } from "./packed-sources.ts";
import { resolverInWorker } from "./parse-ahead.ts";

/** Runs in the worker thread. Stops at the first error: the main thread does the rest, and reports what is wrong. */
export async function runWorkerThread({ state, port }: WorkerInit): Promise<void> {
  // The stock theme alone: the author's code runs only in the main thread.
  const theme = await loadTheme(null).catch(() => null);
  /** By path. */
  const sources = new Map<string, Source>();
  /** By the path of the source. */
  const texts = new Map<string, Text>();
  let parse: (request: ParseRequest) => ParsedInWorker | null = () => null;
  let hasFailed = theme === null;

  const beat = () => {
    Atomics.add(state, STATE.beat, 1);
    Atomics.notify(state, STATE.beat);
  };

  const reply = (message: WorkerReply) => port.postMessage(message);

  const handle = (message: WorkerMessage): void | Promise<void> => {
    switch (message.is) {
      case "location":
        return readSources(message.location);
      case "parser":
        parse = parserOf(createTextParser(message.settings), message.links, sources);
        return;
      case "parse": {
        const parsed = message.texts.map(parse).filter((each) => each !== null);
        for (const { source, parse } of parsed) texts.set(source, parse.parsed.text);
        return reply({ is: "parsed", texts: parsed });
      }
      case "texts":
        for (const [source, text] of message.texts) texts.set(source, text);
        return;
      case "render":
        return render(message.job);
    }
  };

  const readSources = ({ root, input }: ColumnLocation) => {
    const found = createFileReader(root, input, cachePaths(root).attachments)();
    for (const source of found.posts) sources.set(source.path, source);
    reply({ is: "sources", sources: packSources(found) });
  };

  const render = async ({ column, folder, claims, recipe, ...given }: RenderJob) => {
    const columnWithTexts = withTexts(column, (source) => texts.get(source) as Text);
    texts.clear();
    sources.clear();
    const pictures = recipe === null ? null : { recipe, encode: () => Promise.reject() };
    const input = { column: columnWithTexts, ...given, pictures, modules: OUTPUTS };
    const { outputs } = renderingOf(input, theme as LoadedTheme, createFingerprinter());
    const stage = openStage(disk, folder);
    for (const [index, output] of [...outputs.entries()].reverse()) {
      if (output.module === PICTURES) continue;
      if (Atomics.compareExchange(claims, index, CLAIM.free, CLAIM.worker) !== CLAIM.free) continue;
      const rendered = output.render();
      // Null for what has to know a picture that is encoded: a feed, which says its length.
      const bytes = isBytes(rendered) ? rendered : await rendered.catch(() => null);
      if (bytes === null) continue;
      stage.write(output.path, bytes);
      Atomics.store(claims, index, CLAIM.done);
      beat();
    }
  };

  port.on("message", async (message: WorkerMessage) => {
    try {
      if (!hasFailed) await handle(message);
    } catch {
      hasFailed = true;
    }
    Atomics.sub(state, STATE.pending, 1);
    beat();
  });
}

/** The parse gives null for a text that fails here: the main thread parses it, and reports its errors. */
function parserOf(
  parseText: ParseText,
  links: LinkIndex,
  sources: ReadonlyMap<string, Source>,
): (request: ParseRequest) => ParsedInWorker | null {
  return ({ source: path, lang }) => {
    try {
      const source = sources.get(path) as Source;
      const text = markdownTextOf({ source, ...splitFrontMatter(source.text) }, lang);
      const parsed = parseText(text, resolverInWorker(links, path));
      return { source: path, parse: { lang, queries: null, parsed } };
    } catch {
      return null;
    }
  };
}
