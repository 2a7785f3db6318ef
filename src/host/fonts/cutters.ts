import { createHash } from "node:crypto";
import { BuildError } from "../../core/problems/build-error.ts";
import { problem } from "../../core/problems/problem.ts";
import { codesIn, sortedCharacters } from "../../outputs/fonts/characters.ts";
import type { ColumnFont, FontFiles } from "../../outputs/fonts/column-font.ts";
import { readCut, writeCut } from "./cache.ts";
import { cutFont, RECIPE } from "./cut.ts";
import type { CutterInput, MakeCutter } from "./cutter.ts";
import { installOf } from "./installed-font.ts";
import { ownTexts } from "./own-characters.ts";

export { findFont } from "./installed-font.ts";

/** Cuts when a file of the font is rendered. */
export const cutWhenRendered: MakeCutter = (input) => (characters) => {
  const { key, all } = demandOf(input, characters);
  let files: FontFiles | Promise<FontFiles> | null = null;
  const make = () => {
    files ??= readCut(input.folder, key) ?? cutAnew(input, key, all);
    return files;
  };
  return { face: input.font.face, key, files: make };
};

/**
 * Cuts in the background, once for all characters that have come meanwhile, and goes on with the last cut.
 *
 * @param onCut called when there is another one: plan again
 */
export function cutInBackground(onCut: () => void): MakeCutter {
  return (input) => {
    const { face } = input.font;
    let current: { readonly font: ColumnFont; readonly holds: ReadonlySet<string> } | null = null;
    let failed: { readonly key: string; readonly error: unknown } | null = null;
    let isBusy = false;
    const take = (key: string, all: string, files: FontFiles) => {
      current = { font: { face, key, files: () => files }, holds: new Set(all) };
    };
    const begin = async (key: string, all: string) => {
      isBusy = true;
      try {
        take(key, all, await cutAnew(input, key, all));
      } catch (error) {
        failed = { key, error };
      }
      isBusy = false;
      onCut();
    };
    return (characters) => {
      const { key, all } = demandOf(input, characters);
      if (failed?.key === key) throw failed.error;
      const holds = current?.holds;
      if (holds === undefined || [...all].some((each) => !holds.has(each))) {
        const cached = readCut(input.folder, key);
        if (cached !== null) take(key, all, cached);
        else if (!isBusy) void begin(key, all);
      }
      return current?.font ?? { face, key: "", files: null };
    };
  };
}

interface Demand {
  /** Hash of the packages, the recipe and the characters. */
  readonly key: string;
  readonly all: string;
}

function demandOf({ font, root }: CutterInput, characters: string): Demand {
  const all = sortedCharacters(
    new Set([...characters, ...ownCharacters(root)].map((each) => each.codePointAt(0) as number)),
  );
  const key = createHash("sha256")
    .update(JSON.stringify([font.versions, RECIPE, all]))
    .digest("hex");
  return { key: key.slice(0, 32), all };
}

function ownCharacters(root: string): string {
  return sortedCharacters(codesIn(ownTexts(root)));
}

async function cutAnew(
  { font, folder, at }: CutterInput,
  key: string,
  characters: string,
): Promise<FontFiles> {
  try {
    const files = await cutFont(font, characters);
    writeCut(folder, key, files);
    return files;
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    const facts = { font: font.face.name, install: installOf(font.face), cause };
    throw new BuildError([problem("font-failed", at, facts)]);
  }
}
