import { problem } from "../../core/problems/problem.ts";
import type { Attachment } from "../../input/files/sources.ts";
import type { Pictures } from "../../plan/site-plan.ts";
import { originalUntilEncoded } from "./original-first.ts";
import type { PictureReader, ReaderInput } from "./reader.ts";
import { findPictureLibrary, INSTALL } from "./sharp.ts";
import { openStore } from "./store.ts";
import { seemsTruncated } from "./truncated.ts";

const NOTHING: Pictures = { facts: new Map(), encoder: null, problems: [] };

/** For a build: decodes what is new, and encodes what is rendered. Without the library it says so. */
export function readAll(
  { root, folder, at, onRead }: ReaderInput,
  library = findPictureLibrary(),
): PictureReader {
  const store = library && openStore(root, folder, library);
  const absent: Pictures = { ...NOTHING, problems: [problem("pictures-absent", at, { install: INSTALL })] };
  return {
    async read(files) {
      const facts = (await store?.read(files, onRead)) ?? null;
      return store === null || facts === null ? absent : { facts, encoder: store.encoder, problems: [] };
    },
    removeUnused: () => store?.removeUnused(),
  };
}

/** For a check: encodes nothing, and decodes only what seems to be truncated. */
export function readKnown(
  { root, folder, onRead }: ReaderInput,
  library = findPictureLibrary(),
): PictureReader {
  const store = library && openStore(root, folder, library);
  return {
    async read(files) {
      if (store === null) return NOTHING;
      const known = store.known(files);
      const doubtful = files.filter((file) => !known.has(file.path) && seemsTruncated(root, file));
      const decoded = await store.read(doubtful, onRead);
      return { ...NOTHING, facts: new Map([...known, ...(decoded ?? [])]) };
    },
    removeUnused() {},
  };
}

/**
 * For the development server: decodes in the background what is new, so that no edit waits for it, and shows the source
 * of a picture until a smaller one that was asked for is encoded.
 *
 * @param onKnown called when more is known: plan again
 */
export function readInBackground({ root, folder }: ReaderInput, onKnown: () => void): PictureReader {
  const library = findPictureLibrary();
  if (library === null) return { read: async () => NOTHING, removeUnused() {} };
  const store = openStore(root, folder, library);
  const encoder = originalUntilEncoded(store.encoder, root);
  let isReading = false;
  const begin = async (files: readonly Attachment[]) => {
    isReading = true;
    const facts = await store.read(files, () => {}).catch(() => null);
    isReading = false;
    if (facts !== null) onKnown();
  };
  return {
    async read(files) {
      const facts = store.known(files);
      if (facts.size < files.length && !isReading) void begin(files);
      return { facts, encoder, problems: [] };
    },
    removeUnused() {},
  };
}
