import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readAll, readInBackground, readKnown } from "../../../src/host/pictures/readers.ts";
import type { PictureLibrary } from "../../../src/host/pictures/sharp.ts";
import type { PictureVariant } from "../../../src/outputs/pictures/types.ts";
import { columnWith, countedLibrary, LIBRARY, type PictureColumn, photo } from "./pictures.ts";

const PHOTO = await photo(96, 64).jpeg({ quality: 95 }).toBuffer();
const at = { path: ".eleventy.ts", line: 7 };
const inputOf = ({ root, folder }: PictureColumn) => ({ root, folder, at, onRead: () => {} });

/** As npm leaves it where its platform has no binary. */
const BROKEN: PictureLibrary = { version: LIBRARY.version, load: async () => null };

test("without the library pictures are copied as they are, and one line says how to get it", async () => {
  const column = columnWith({ "a.jpg": PHOTO, "b.jpg": PHOTO });
  for (const library of [null, BROKEN]) {
    const { facts, encoder, problems } = await readAll(inputOf(column), library).read(column.files);
    assert.deepEqual([facts.size, encoder], [0, null]);
    assert.deepEqual(
      problems.map(({ code, severity, path, line }) => ({ code, severity, path, line })),
      [{ code: "pictures-absent", severity: "notice", ...at }],
    );
  }
});

test("a check decodes only what seems to be cut off, and encodes nothing", async () => {
  const cut = PHOTO.subarray(0, 1500);
  // What some phones write behind a photograph hides its end: only decoding tells.
  const column = columnWith({
    "a.jpg": PHOTO,
    "b.jpg": cut,
    "c.jpg": Buffer.concat([PHOTO, Buffer.alloc(500)]),
  });
  const { facts, encoder, problems } = await readKnown(inputOf(column)).read(column.files);
  assert.deepEqual([encoder, problems], [null, []]);
  assert.deepEqual(
    [...facts].map(([path, { flaw }]) => [path, flaw]),
    [
      ["posts/b.jpg", "undecodable"],
      ["posts/c.jpg", null],
    ],
  );
});

test("a check of whole pictures does not load the library", async () => {
  const formats = await Promise.all(
    (["png", "gif", "webp", "avif", "jpeg"] as const).map((format) =>
      photo(96, 64).toFormat(format).toBuffer(),
    ),
  );
  const column = columnWith(Object.fromEntries(formats.map((bytes, index) => [`${index}.jpg`, bytes])));
  const { library, loads } = countedLibrary();
  await readKnown(inputOf(column), library).read(column.files);
  assert.equal(loads(), 0);
});

test("the server waits for no picture, and shows the source until a smaller one is encoded", async () => {
  const column = columnWith({ "a.jpg": PHOTO });
  let known = () => {};
  const isKnown = new Promise<void>((resolve) => (known = resolve));
  const reader = readInBackground(inputOf(column), () => known());
  assert.equal((await reader.read(column.files)).facts.size, 0);
  await isKnown;
  const { facts, encoder } = await reader.read(column.files);
  const hash = facts.get("posts/a.jpg")?.hash ?? "";
  const variant: PictureVariant = { source: "posts/a.jpg", hash, width: 32, format: "webp", lossless: false };
  assert.ok(encoder);
  assert.deepEqual(await encoder.encode(variant), readFileSync(join(column.root, "posts/a.jpg")));
  const isSmall = async () => Buffer.from(await encoder.encode(variant)).toString("latin1", 8, 12) === "WEBP";
  while (!(await isSmall())) await new Promise((resolve) => setTimeout(resolve, 5));
});
