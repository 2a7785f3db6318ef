import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { BuildError } from "../../../src/core/problems/build-error.ts";
import type { PictureVariant } from "../../../src/outputs/pictures/types.ts";
import {
  addPicture,
  columnWith,
  countedLibrary,
  drawing,
  NEEDLE,
  photo,
  storeOf,
  tagged,
} from "./pictures.ts";

const PHOTO = await tagged(photo(96, 64)).jpeg({ quality: 95 }).toBuffer();

/** A column of one photograph, read, and a variant of it. */
async function read(column = columnWith({ "a.jpg": PHOTO })) {
  const store = storeOf(column);
  const facts = await store.read(column.files, () => {});
  const hash = facts?.get("posts/a.jpg")?.hash ?? "";
  const variant: PictureVariant = { source: "posts/a.jpg", hash, width: 32, format: "webp", lossless: false };
  return { column, store, facts, variant };
}

const entriesIn = (folder: string) => readdirSync(folder).filter((name) => name !== "facts.json");

test("variants are upright, of the width that was asked for, and tell nothing of place and camera", async () => {
  const { store, variant } = await read();
  assert.ok(PHOTO.includes(NEEDLE));
  for (const format of ["avif", "webp", "jpeg", "png"] as const) {
    const bytes = await store.encoder.encode({ ...variant, format });
    const { exif, xmp, icc, orientation, ...found } = await sharp(bytes).metadata();
    assert.deepEqual(
      { exif, xmp, icc, orientation },
      { exif: undefined, xmp: undefined, icc: undefined, orientation: undefined },
    );
    assert.deepEqual([found.width, found.height], [32, 48], format);
    assert.ok(!Buffer.from(bytes).includes(NEEDLE), format);
  }
});

test("a width above that of the source stands for it", async () => {
  const { store, variant } = await read();
  const { width, height } = await sharp(await store.encoder.encode({ ...variant, width: 5000 })).metadata();
  assert.deepEqual([width, height], [64, 96]);
});

test("colours of a wide profile are converted to sRGB", async () => {
  const background = { r: 255, g: 0, b: 0 };
  const create = { width: 32, height: 32, channels: 3, background } as const;
  const bytes = await sharp({ create }).withIccProfile("p3").png().toBuffer();
  const p3 = await sharp(bytes).keepIccProfile().raw().toBuffer();
  const { store, variant } = await read(columnWith({ "a.jpg": bytes }));
  const encoded = await store.encoder.encode({ ...variant, format: "png" });
  const [red = 0] = await sharp(encoded).raw().toBuffer();
  assert.ok(red >= 254 && p3.length > 0, `${red}`);
  assert.equal((await sharp(encoded).metadata()).icc, undefined);
});

test("a screenshot keeps every pixel", async () => {
  const bytes = await drawing(64, 40).png().toBuffer();
  const { store, variant, facts } = await read(columnWith({ "a.jpg": bytes }));
  assert.deepEqual(facts?.get("posts/a.jpg")?.grows, ["avif"]);
  const encoded = await store.encoder.encode({ ...variant, width: 64, lossless: true });
  assert.deepEqual(await sharp(encoded).raw().toBuffer(), await drawing(64, 40).raw().toBuffer());
});

test("formats in which a picture would grow are named", async () => {
  const small = await photo(64, 48).webp({ quality: 1 }).toBuffer();
  const { facts } = await read(columnWith({ "a.jpg": small }));
  assert.deepEqual(facts?.get("posts/a.jpg")?.grows, ["avif", "webp"]);
});

test("the second build decodes and encodes nothing, with equal bytes", async () => {
  const { column, store, variant, facts } = await read();
  const first = await store.encoder.encode(variant);
  const { library, loads } = countedLibrary();
  // Another moment than that of the file: it can't have changed unseen.
  const later = storeOf(column, library);
  const again = await later.read(column.files, () => {});
  assert.deepEqual(again, facts);
  assert.deepEqual(Buffer.from(await later.encoder.encode(variant)), Buffer.from(first));
  assert.ok(loads() <= 1, "a file of this second may be read again, and is known by its content");
});

test("a file that was older than two seconds is not even opened again", async () => {
  const column = columnWith({ "a.jpg": PHOTO });
  const { library, loads } = countedLibrary();
  await storeOf(column).read(column.files, () => {});
  const stored = JSON.parse(readFileSync(join(column.folder, "facts.json"), "utf8"));
  assert.deepEqual(stored.files, [], "it is young");
  assert.equal(stored.facts.length, 1);
  assert.equal(storeOf(column, library).known(column.files).size, 0);
  assert.equal(loads(), 0);
});

test("equal pictures of two names are decoded once", async () => {
  const column = columnWith({ "a.jpg": PHOTO, "b/c.jpg": PHOTO });
  const facts = await storeOf(column).read(column.files, () => {});
  assert.deepEqual(facts?.get("posts/b/c.jpg"), facts?.get("posts/a.jpg"));
});

test("a broken picture among others stops nothing but itself", async () => {
  const column = columnWith({ "a.jpg": PHOTO, "b.jpg": PHOTO.subarray(0, 900), "c.jpg": Buffer.from("?") });
  const told: number[][] = [];
  const facts = await storeOf(column).read(column.files, (...progress) => told.push(progress));
  const flaws = column.files.map(({ path }) => facts?.get(path)?.flaw);
  assert.deepEqual(flaws, [null, "undecodable", "undecodable"]);
  assert.deepEqual(told, [
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test("a picture that has gone meanwhile is left out", async () => {
  const column = columnWith({ "a.jpg": PHOTO });
  const gone = { ...addPicture(column.root, "b.jpg", PHOTO), path: "posts/gone.jpg" };
  const facts = await storeOf(column).read([...column.files, gone], () => {});
  assert.deepEqual([...(facts?.keys() ?? [])], ["posts/a.jpg"]);
});

test("an entry that a crash has left torn, or full of zeros, is encoded anew", async () => {
  const { column, store, variant } = await read();
  const bytes = Buffer.from(await store.encoder.encode(variant));
  const [name = ""] = entriesIn(column.folder);
  const file = join(column.folder, name);
  const whole = readFileSync(file);
  for (const torn of [whole.subarray(0, 40), Buffer.alloc(whole.length), Buffer.alloc(0)]) {
    writeFileSync(file, torn);
    const after = storeOf(column);
    assert.equal(after.encoder.cached(variant), null);
    await after.read(column.files, () => {});
    assert.deepEqual(Buffer.from(await after.encoder.encode(variant)), bytes);
    assert.deepEqual(readFileSync(file), whole);
  }
});

test("what a build did not ask for is removed, and what a killed one left half-written", async () => {
  const { column, store, variant } = await read();
  await store.encoder.encode(variant);
  await store.encoder.encode({ ...variant, width: 48 });
  writeFileSync(join(column.folder, "0123-32.avif.4711"), "half");
  const next = storeOf(column);
  await next.encoder.encode(variant);
  next.removeUnused();
  assert.deepEqual(
    entriesIn(column.folder).map((name) => name.replace(/-[0-9a-f]{8}\./, ".")),
    [`${variant.hash}-32.webp`],
  );
});

test("where the cache can't be written, a build goes on without", async () => {
  const column = columnWith({ "a.jpg": PHOTO });
  mkdirSync(dirname(column.folder), { recursive: true });
  writeFileSync(column.folder, "a file in the place of the folder");
  const { store, variant, facts } = await read(column);
  assert.equal(facts?.get("posts/a.jpg")?.flaw, null);
  assert.ok((await store.encoder.encode(variant)).length > 100);
  store.removeUnused();
});

test("a source that changes during the build is told, and its variant is not kept", async () => {
  const { column, store, variant } = await read();
  writeFileSync(join(column.root, "posts/a.jpg"), await photo(64, 48, 2).jpeg().toBuffer());
  utimesSync(join(column.root, "posts/a.jpg"), 1, 1);
  await assert.rejects(store.encoder.encode(variant), (error) => {
    const [problem] = BuildError.is(error) ? error.problems : [];
    return problem?.code === "picture-failed" && problem.path === "posts/a.jpg";
  });
  assert.deepEqual(entriesIn(column.folder), []);
});

test("facts of another version are not read", async () => {
  const { column } = await read();
  const file = join(column.folder, "facts.json");
  writeFileSync(file, readFileSync(file, "utf8").replace('"version":"', '"version":"other '));
  const { library, loads } = countedLibrary();
  await storeOf(column, library).read(column.files, () => {});
  assert.equal(loads(), 1);
});
