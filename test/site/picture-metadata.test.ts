import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { card, filesOf, makeColumn } from "../kit/column.ts";
import { buildHere } from "../kit/in-process.ts";
import { NEEDLE, needleGif, PHOTOS, photo, strippedBytes } from "../kit/pictures.ts";
import { md } from "../kit/sources.ts";

const pictures: Readonly<Record<string, Buffer>> = {
  ...Object.fromEntries(PHOTOS.map((name) => [name, photo(name)])),
  "photo.gif": needleGif(),
  // Read as what they are: their names say another format.
  "named.png": photo("photo.jpg"),
  "plain.gif": strippedBytes(needleGif()) as Buffer,
};
const names = Object.keys(pictures);
const scan = Buffer.from(`II*\0\x08\0\0\0${NEEDLE}`);

const column = makeColumn({
  ".eleventy.ts": card({ feeds: { formats: ["rss", "atom", "json"] }, pictures: false }),
  "posts/city/index.md": md("title: 도시\ncover: photo.webp"),
  // Each as a figure, as a cover and as an attachment, at addresses of their own.
  ...Object.fromEntries(
    names.flatMap((name, index) => [
      [
        `posts/city/${index + 1}.md`,
        md(
          `title: 글 ${index + 1}\nepisode: ${index + 1}\ndate: 2024-05-0${index + 1}\ncover: covers/${name}`,
          `![다리](${name})\n\n[지도](linked/${name})`,
        ),
      ],
      ...["", "covers/", "linked/"].map((folder) => [
        `posts/city/${folder}${name}`,
        pictures[name] as Buffer,
      ]),
    ]),
  ),
  "posts/scan.md": md("title: 스캔\ndate: 2024-05-01", "[스캔](scan.jpg)"),
  "posts/scan.jpg": scan,
});
const site = join(column.folder, "_site");
let said = "";

before(async () => {
  const { code, stderr } = await buildHere(column);
  assert.equal(code, 0, stderr);
  said = stderr;
});

test("no published file says where a photo was taken, and pictures without metadata are the author's own bytes", () => {
  for (const [path, bytes] of filesOf(site)) assert.ok(!bytes.includes(NEEDLE), path);
  for (const name of names)
    for (const folder of ["city", "city/covers", "city/linked"])
      assert.deepEqual(
        readFileSync(join(site, folder, name)),
        strippedBytes(pictures[name] as Buffer),
        `${folder}/${name}`,
      );
  assert.deepEqual(readFileSync(join(site, "city/plain.gif")), pictures["plain.gif"]);
});

test("a feed says the length of the file that it encloses", () => {
  const found = ["feed.xml", "atom.xml"].flatMap((name) =>
    [...readFileSync(join(site, name), "utf8").matchAll(/<(?:enclosure|link rel="enclosure")[^>]+>/g)].map(
      ([tag]) => {
        const [, path = ""] = /city\/(covers\/[^"]+)"/.exec(tag) ?? [];
        return [path, Number(/length="(\d+)"/.exec(tag)?.[1])] as const;
      },
    ),
  );
  assert.equal(found.length, 2 * names.length);
  for (const [path, length] of found)
    assert.equal(length, readFileSync(join(site, "city", path)).length, path);
});

test("a picture whose metadata can't be told from the rest is not published, in a line that says so", () => {
  assert.equal(filesOf(site).has("scan.jpg"), false);
  assert.match(said, /^posts\/scan\.jpg:1: warning: It can't be told .+ Save it anew/m);
});

test("a picture that is exchanged after it was read is stripped as it is now", async () => {
  const cache = join(column.folder, ".cache/attachments.json");
  const before = readFileSync(cache, "utf8");
  writeFileSync(join(column.folder, "posts/city/plain.gif"), needleGif());
  assert.equal((await buildHere(column)).code, 0);
  assert.deepEqual(readFileSync(join(site, "city/plain.gif")), strippedBytes(needleGif()));
  assert.notEqual(readFileSync(cache, "utf8"), before);
});

test("what is known of the pictures is kept, and told anew where it can't be read", async () => {
  const cache = join(column.folder, ".cache/attachments.json");
  const known = readFileSync(cache, "utf8");
  writeFileSync(cache, known.slice(0, 100));
  assert.equal((await buildHere(column)).code, 0);
  assert.equal(readFileSync(cache, "utf8"), known);
});
