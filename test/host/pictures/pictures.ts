import assert from "node:assert/strict";
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { findPictureLibrary, type PictureLibrary } from "../../../src/host/pictures/sharp.ts";
import { openStore } from "../../../src/host/pictures/store.ts";
import type { Attachment } from "../../../src/input/files/sources.ts";
import { temporaryFolder } from "../../kit/temporary.ts";

export const LIBRARY = findPictureLibrary() as PictureLibrary;
assert.ok(LIBRARY, "sharp is installed");

/** A place where a picture was taken, and by which camera: what must not be published. */
export const NEEDLE = "NEEDLE-37.5665N";

/** A picture full of noise, as photographs are, of the same pixels each time. */
export function photo(width: number, height: number, seed = 1): Sharp {
  const data = new Uint8Array(width * height * 3);
  let state = seed;
  for (let at = 0; at < data.length; at++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    data[at] = 90 + ((at / 3) % width) / width + ((state >> 16) % 80);
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A picture of few colours and sharp edges. */
export function drawing(width: number, height: number): Sharp {
  const data = new Uint8Array(width * height * 3).fill(255);
  for (let at = 0; at < data.length; at += 3) if ((at / 3) % 16 === 0) data.set([200, 30, 30], at);
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A photograph with everything that a camera writes into it. */
export function tagged(picture: Sharp): Sharp {
  const exif = { IFD0: { Make: NEEDLE }, IFD3: { GPSLatitudeRef: "N" } };
  return picture.withExif(exif).withMetadata({ orientation: 6 });
}

export interface PictureColumn {
  readonly root: string;
  readonly folder: string;
  readonly files: Attachment[];
}

/** A column's folder with these pictures, by their names. */
export function columnWith(pictures: Readonly<Record<string, Uint8Array>>): PictureColumn {
  const root = temporaryFolder();
  const files = Object.entries(pictures).map(([name, bytes]) => addPicture(root, name, bytes));
  return { root, folder: join(root, ".cache/pictures"), files };
}

export function addPicture(root: string, name: string, bytes: Uint8Array): Attachment {
  const path = `posts/${name}`;
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), bytes);
  return { path, bytes: statSync(join(root, path)).size, picture: { type: "image/jpeg", size: null } };
}

export function storeOf({ root, folder }: PictureColumn, library = LIBRARY) {
  return openStore(root, folder, library);
}

/** The library, and how often it was loaded: not once where all is known. */
export function countedLibrary() {
  let loads = 0;
  const library: PictureLibrary = {
    version: LIBRARY.version,
    load() {
      loads++;
      return LIBRARY.load();
    },
  };
  return { library, loads: () => loads };
}
