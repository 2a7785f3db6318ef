import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { BuildError } from "../../../src/core/problems/build-error.ts";
import { drawNothing, type MakeDrawer } from "../../../src/host/cards/drawer.ts";
import { drawInBackground, drawWhenRendered } from "../../../src/host/cards/drawers.ts";
import { findDrawing, type InstalledDrawing } from "../../../src/host/cards/installed-drawing.ts";
import type { CardImage } from "../../../src/outputs/card-drawing.ts";
import { LAYOUTS } from "../../../src/outputs/theme/layouts.ts";
import type { Theme } from "../../../src/outputs/theme/theme.ts";
import type { CardImageView } from "../../../src/outputs/theme/views/card-image.ts";
import { ROOT } from "../../kit/column.ts";
import { temporaryFolder } from "../../kit/temporary.ts";

const drawing = findDrawing(ROOT, "nanum-myeongjo") as InstalledDrawing;
const at = { path: ".eleventy.ts", line: 4 };

const VIEW: CardImageView = {
  kind: "episode",
  lang: "ko",
  dir: "ltr",
  title: "새벽 여섯 시, 두부 가게 앞",
  subtitle: null,
  series: "간판을 읽다",
  label: "60화",
  author: "한서윤",
  site: "골목의 시간",
  extra: {},
};

function cardOf(view: Partial<CardImageView>): CardImage {
  return card(LAYOUTS.cardImage({ ...VIEW, ...view }, {} as Theme).html);
}

function card(markup: string): CardImage {
  const key = createHash("sha1").update(markup).digest("hex");
  return {
    key,
    markup,
    alt: "60화",
    address: `/assets/cards/${key}.png`,
    type: "image/png",
    width: 1200,
    height: 630,
  };
}

const drawer = (make: MakeDrawer, folder = join(temporaryFolder(), "cards")) => ({
  folder,
  files: (images: readonly CardImage[]) => make({ drawing, folder, at }).files?.(images) ?? [],
});

async function drawAll(images: readonly CardImage[], folder?: string) {
  const { files, folder: used } = drawer(drawWhenRendered, folder);
  const pictures: Buffer[] = [];
  for (const { render } of files(images)) pictures.push(Buffer.from(await render()));
  return { pictures, folder: used };
}

const digest = (picture: Uint8Array | undefined) =>
  createHash("sha256")
    .update(picture ?? "")
    .digest("hex");

test("a card is a PNG of 1200 × 630, of the same bytes on every Node and platform", async () => {
  const { pictures } = await drawAll([cardOf({})]);
  const [png] = pictures;
  assert.equal(png?.toString("latin1", 1, 4), "PNG");
  assert.deepEqual([png?.readUInt32BE(16), png?.readUInt32BE(20)], [1200, 630]);
  assert.ok((png?.length ?? 0) < 30_000);
  assert.equal(digest(png), "286be59fff8446feceff42ec2e35fe4665c88ee97c035a70dbe147552abd0215");
});

test("what is drawn comes from the cache, unless it is corrupt; what is shown no more leaves it", async () => {
  const [first, second] = [cardOf({ title: "안개" }), cardOf({ title: "항구" })];
  const { pictures, folder } = await drawAll([first, second]);
  assert.deepEqual(readdirSync(folder).sort(), [first.key, second.key].sort());
  const file = join(folder, first.key);
  const whole = readFileSync(file);
  writeFileSync(file, Buffer.concat([whole.subarray(0, -1), Buffer.of(0)]));
  const again = await drawAll([first], folder);
  assert.deepEqual(again.pictures[0], pictures[0]);
  assert.deepEqual(readFileSync(file), whole);
  assert.deepEqual(readdirSync(folder), [first.key]);
});

test("a picture from elsewhere is not loaded", async () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests++;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await drawAll([card(`<div><img src="http://127.0.0.1:${port}/a.png" width="9" height="9">a</div>`)]);
  await new Promise((resolve) => server.close(resolve));
  assert.equal(requests, 0);
});

/** As a layout may return it. */
const FAULTY = card("<div><img></div>");

test("a card that can't be drawn says which, and why", async () => {
  await assert.rejects(
    () => drawAll([FAULTY]),
    (error) =>
      BuildError.is(error) &&
      error.problems[0]?.code === "card-failed" &&
      JSON.stringify(error.problems[0].facts).includes("must have a 'src' prop"),
  );
});

test("the server lists cards as soon as they are drawn, and a later plan tells what failed", async () => {
  let done = () => {};
  const next = () => new Promise<void>((resolve) => (done = resolve));
  const { files, folder } = drawer(drawInBackground(() => done()));
  const make = drawInBackground(() => done())({ drawing, folder, at });
  const list = (images: readonly CardImage[]) => make.files?.(images) ?? [];
  let isDrawn = next();
  const images = [cardOf({ title: "안개" }), cardOf({ title: "항구" })];
  assert.equal(list(images).length, 0);
  await isDrawn;
  assert.deepEqual(
    list(images).map(({ image }) => image.key),
    images.map(({ key }) => key),
  );
  assert.equal(files(images).length, 2, "from the cache, at once");
  isDrawn = next();
  list([FAULTY]);
  await isDrawn;
  assert.throws(() => list([FAULTY]), BuildError.is);
  assert.equal(list(images).length, 2, "the layout was mended");
});

test("a check draws nothing", () => {
  assert.equal(drawNothing({ drawing, folder: "", at }).files, null);
});
