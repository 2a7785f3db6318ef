import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createColumnCache } from "../../src/column/build-column.ts";
import { datedPosts } from "../../src/column/tags.ts";
import type { Sources } from "../../src/input/files/sources.ts";
import { dice } from "../kit/dice.ts";
import { after, apply, edit, FIRST, filesOf } from "../kit/edits.ts";
import { property } from "../kit/property.ts";
import { build, buildSources, md, sourcesOf } from "../kit/sources.ts";

/** Colliding files: which one is reported must not depend on the order of the listing. */
const COLLISIONS = {
  "posts/q/1.md": md("title: a\nepisode: 1"),
  "posts/q/2.md": md("title: b\nepisode: 2"),
  "posts/q1.md": md("title: a\nslug: x\nid: urn:x\naliases: /y/\ndate: 2024-01-01", "[말](mpa.png)"),
  "posts/q2.md": md("title: b\nslug: X\nid: urn:x\naliases: /Y/\ndate: 2024-01-01", "![말](mpa.png)"),
  "posts/Q2.md": md("title: c\naliases: /x/\ndate: 2024-01-01"),
  "posts/city/mpa.png": { bytes: 1 },
  "posts/sea/mpa.png": { bytes: 1 },
};

const edits = fc.array(edit, { minLength: 1, maxLength: 8 });

test("the column that the properties begin with has no problems", () => {
  assert.deepEqual(build(filesOf(FIRST)).told, []);
});

property("a cache never changes a result", 60, [edits, fc.boolean()], (all, drafts) => {
  const cache = createColumnCache();
  let series = FIRST;
  let sources: Sources = sourcesOf(filesOf(series));
  buildSources(sources, { memory: cache, includeDrafts: drafts });
  for (const change of all) {
    series = apply(series, change);
    sources = sourcesOf(filesOf(series), sources);
    assert.deepEqual(
      buildSources(sources, { memory: cache, includeDrafts: drafts }),
      build(filesOf(series), { includeDrafts: drafts }),
    );
  }
});

property("the order in which files are found does not matter", 120, [edits, fc.nat()], (all, throws) => {
  const { posts, attachments, ...rest } = sourcesOf({ ...filesOf(after(all)), ...COLLISIONS });
  const { next } = dice(throws);
  const mixed = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, rank: next() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item);
  const shuffled = { posts: mixed(posts), attachments: mixed(attachments), ...rest };
  assert.deepEqual(buildSources(shuffled), buildSources({ posts, attachments, ...rest }));
});

property(
  "every list has the same order, and no post is in one twice",
  120,
  [edits, fc.boolean()],
  (all, drafts) => {
    const { column } = build(filesOf(after(all)), { includeDrafts: drafts });
    const ordered = datedPosts(column);
    const shown = [...ordered, ...column.pages];
    for (const key of ["address", "id", "source"] as const)
      assert.equal(new Set(shown.map((post) => post[key])).size, shown.length, key);
    if (!drafts) assert.ok(shown.every((post) => post.state === "out"));
    for (const { episodes } of column.series) {
      const numbers = episodes.flatMap(({ number, season }) =>
        number === null ? [] : [(season ?? 0) * 1000 + number],
      );
      assert.deepEqual(
        numbers,
        [...numbers].sort((a, b) => a - b),
      );
      for (const [i, later] of episodes.entries()) {
        const before = episodes[i - 1];
        if (before && before.date?.epoch === later.date?.epoch)
          assert.ok(ordered.indexOf(before) < ordered.indexOf(later));
      }
    }
  },
);

property("a column is plain data: JSON loses nothing of it", 40, [edits], (all) => {
  const { column } = build(filesOf(after(all)));
  assert.deepEqual(JSON.parse(JSON.stringify(column)), column);
});
