import assert from "node:assert/strict";
import { test } from "node:test";
import { createGuidGenerator } from "../../src/column/guid.ts";
import { build, type Files, md, postIn, seriesIn, weekly } from "../kit/sources.ts";

const SITE = { id: "https://example.org/column/" };
const idOf = (files: Files, title: string, site = {}) =>
  postIn(build(files, { site: { ...SITE, ...site } }), title).id;

const first = weekly("city", [1, 2, 3]);

test("a guid is a UUIDv5 of the site's id and the address", () => {
  // RFC 9562, appendix A.4 has the UUIDv5 of "www.example.com" in another name space; this one was worked out apart.
  assert.match(
    createGuidGenerator("a")("/b/"),
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  assert.notEqual(createGuidGenerator("a")("/b/"), createGuidGenerator("a")("/c/"));
  assert.notEqual(createGuidGenerator("a")("/b/"), createGuidGenerator("b")("/b/"));
});

test("it outlives a new title, a new file name, a new date and a new text", () => {
  const { "posts/city/2.md": _, ...rest } = first;
  const moved = {
    ...rest,
    "posts/city/deep/two.md": md("title: new\nepisode: 2\ndate: 2024-01-11", "다른 글."),
  };
  assert.equal(idOf(moved, "new"), idOf(first, "city 2"));
});

test("it outlives a new domain, when the site has an id", () => {
  assert.equal(idOf(first, "city 2", { url: "https://elsewhere.example/" }), idOf(first, "city 2"));
  assert.notEqual(idOf(first, "city 2", { id: "https://elsewhere.example/" }), idOf(first, "city 2"));
});

test("it outlives a new number, when the old one stays as slug", () => {
  const file = { "posts/city/3.md": md("title: city 3\nepisode: 4\nslug: 3\ndate: 2024-01-17") };
  assert.equal(idOf({ ...first, ...file }, "city 3"), idOf(first, "city 3"));
});

test("it outlives a new address, when the old one stands first among the aliases", () => {
  const file = {
    "posts/city/3.md": md("title: city 3\nepisode: 3\nslug: new\naliases: [/city/3/, /x/]\ndate: 2024-01-17"),
  };
  const built = build({ ...first, ...file }, { site: SITE });
  assert.equal(postIn(built, "city 3").address, "/city/new/");
  assert.equal(postIn(built, "city 3").id, idOf(first, "city 3"));
});

test("it outlives everything, when it is written down", () => {
  const file = { "posts/fog.md": md("title: fog\ndate: 2024-01-01\nid: tag:example.org,2024:fog") };
  assert.equal(idOf(file, "fog"), "tag:example.org,2024:fog");
});

test("a series has one too, and keeps it", () => {
  const series = (files: Files) => build(files, { site: SITE }).column.series[0]?.id;
  const moved = { "posts/town/index.md": md("title: town\naliases: /city/") };
  assert.equal(series(moved), series(first));
});

test("guids are unique in a column, and a copied one is reported", () => {
  const built = build({ ...first, ...weekly("sea", [1, 2]) });
  const ids = built.column.series.flatMap((each) => [each.id, ...each.episodes.map((episode) => episode.id)]);
  assert.equal(new Set(ids).size, ids.length);

  const id = (title: string) => md(`title: ${title}\ndate: 2024-01-01\nid: urn:x`);
  const card = { "posts/city/index.md": md("title: city\nid: urn:x") };
  const copies = build({ ...card, "posts/a.md": id("a"), "posts/b.md": id("b") });
  assert.deepEqual(copies.told, ["posts/a.md:4: id-equal", "posts/b.md:4: id-equal"]);
  assert.equal(seriesIn(copies, "city").id, "urn:x");
});

test("an id that another post derives from its address is reported at the line where it is written", () => {
  const taken = (before: string, file: string) => {
    const id = createGuidGenerator(SITE.id)(before);
    const built = build({ ...first, [file]: md(`title: x\ndate: 2024-05-01\nid: ${id}`) }, { site: SITE });
    return built.problems.map(
      ({ path, line, code, facts }) => `${path}:${line}: ${code} ${Object.values(facts)[1]}`,
    );
  };
  assert.deepEqual(taken("/city/2/", "posts/a.md"), ["posts/a.md:4: id-derived posts/city/2.md"]);
  assert.deepEqual(taken("/city/2/", "posts/x.md"), ["posts/x.md:4: id-derived posts/city/2.md"]);
  assert.deepEqual(taken("/city/", "posts/a.md"), ["posts/a.md:4: id-derived posts/city/index.md"]);
  assert.deepEqual(taken("/a/", "posts/a.md"), [], "its own");
  assert.deepEqual(taken("/city/9/", "posts/a.md"), []);
});
