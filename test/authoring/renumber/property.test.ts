import assert from "node:assert/strict";
import fc from "fast-check";
import { splice } from "../../../src/authoring/edits/splice.ts";
import { createLinkFinder } from "../../../src/authoring/renumber/links.ts";
import { closeGaps, type Moves, makeRoom } from "../../../src/authoring/renumber/numbers.ts";
import { planChanges } from "../../../src/authoring/renumber/plan.ts";
import { createGuidGenerator } from "../../../src/column/guid.ts";
import { type ColumnScan, scanColumn } from "../../../src/column/scan.ts";
import { readSettings } from "../../../src/input/settings/settings.ts";
import { SITE_URL } from "../../kit/column.ts";
import { property } from "../../kit/property.ts";
import { build, md, NOON, RESERVED, sourcesOf, wednesday } from "../../kit/sources.ts";

type Column = Readonly<Record<string, string>>;

const makeGuid = createGuidGenerator(SITE_URL);
const findLinks = createLinkFinder({ html: false, markdown: null, typography: true, titles: true });
const { site: SITE } = readSettings({ title: "도시 산책", url: SITE_URL, timeZone: "Asia/Seoul" });
const scan = (files: Column) => scanColumn(sourcesOf(files), SITE, NOON, RESERVED);

/** An episode: how many numbers are left out before it, and what else its author wrote. */
const episode = fc.record({
  gap: fc.constantFrom(0, 0, 0, 1, 3),
  season: fc.constantFrom(0, 0, 0, 1),
  fields: fc.subarray(["draft: true", "id: tag:@", "slug: s@", "tags: [a] # 말", "aliases: /old/@/"]),
  special: fc.constantFrom("", "", "special", "notice"),
  after: fc.boolean(),
  link: fc.constantFrom("", "[[@]]", "[[city @|말]]", "`[[@]]`"),
  crlf: fc.boolean(),
});
const column = fc.record({
  episodes: fc.array(episode, { minLength: 1, maxLength: 12 }),
  first: fc.constantFrom(0, 1, 1, 92),
  numbering: fc.constantFrom("through", "season"),
  missing: fc.constantFrom("[]", "[2, 5]"),
});

type Drawn = typeof column extends fc.Arbitrary<infer T> ? T : never;

function filesOf({ episodes, first, numbering, missing }: Drawn): Column {
  const card = `title: 도시\nnumbering: ${numbering}\nmissing: ${missing}`;
  const files: Record<string, string> = { "posts/city/index.md": md(card) };
  let season = 1;
  let number = first - 1;
  for (const [i, drawn] of episodes.entries()) {
    if (drawn.season > 0 && i > 0) {
      season++;
      if (numbering === "season") number = first - 1;
    }
    number += 1 + drawn.gap;
    const name = `${season}-${number}`;
    const own = drawn.fields.map((field) => field.replace("@", `${i}`));
    const fields = [
      `title: 글 ${i}`,
      `date: ${wednesday(i)}`,
      `season: ${season}`,
      `episode: ${number}`,
      ...own,
    ];
    const text = md(fields.join("\n"), drawn.link.replace("@", String(number)));
    files[`posts/city/${name}.md`] = drawn.crlf ? `\ufeff${text.replaceAll("\n", "\r\n")}` : text;
    if (drawn.special !== "") {
      const after = drawn.after ? `\nafter: ${number}\nseason: ${season}` : "";
      files[`posts/city/${name}-x.md`] = md(
        `title: 덧 ${i}\nkind: ${drawn.special}\ndate: ${wednesday(i)}${after}`,
      );
    }
  }
  return files;
}

function change(files: Column, movesOf: (scan: ColumnScan) => Moves): Column {
  const before = scan(files);
  const { changes, problems } = planChanges(before, movesOf(before), { makeGuid, findLinks });
  assert.deepEqual(problems, []);
  const after = changes.map(({ source, splices }) => [
    source.path,
    splice(files[source.path] as string, splices),
  ]);
  return { ...files, ...Object.fromEntries(after) };
}

const closeAll = (before: ColumnScan): Moves =>
  new Map(before.bySeries.flatMap((filled) => [...closeGaps(filled)]));

/** What readers see of a column, except numbers. */
function seen(files: Column) {
  const [series] = build(files, { includeDrafts: true }).column.series;
  return series?.episodes.map(({ source, address, aliases, id, title }) => [
    source,
    address,
    aliases,
    id,
    title,
  ]);
}

const gapsIn = (files: Column) => scan(files).problems.filter(({ code }) => code === "number-gap");

property("closing gaps keeps every address, guid and position, and leaves no gap", 60, [column], (drawn) => {
  const files = filesOf(drawn);
  fc.pre(scan(files).problems.every(({ severity }) => severity === "warning"));
  const after = change(files, closeAll);
  assert.deepEqual(seen(after), seen(files));
  assert.deepEqual(gapsIn(after), []);
  assert.deepEqual(change(after, closeAll), after, "a second time nothing changes");
});

property("only lines that must change do, and lines end as they did", 60, [column], (drawn) => {
  const files = filesOf(drawn);
  fc.pre(scan(files).problems.every(({ severity }) => severity === "warning"));
  const after = change(files, closeAll);
  for (const [path, text] of Object.entries(files)) {
    const now = after[path] as string;
    const left = new Set(now.split(/(?<=\n)/));
    const gone = text.split(/(?<=\n)/).filter((line) => !left.has(line));
    for (const line of gone) assert.match(line, /^episode: |^after: |\[\[/);
    const crlf = text.includes("\r");
    assert.equal(/\r(?!\n)|(?<!\r)\n/.test(now), !crlf && now.includes("\n"), path);
    assert.equal(now.startsWith("\ufeff"), text.startsWith("\ufeff"));
  }
});

property(
  "a number can be inserted after any episode, and closing gaps restores the numbers",
  60,
  [column, fc.nat()],
  (drawn, place) => {
    const files = filesOf({ ...drawn, missing: "[]" });
    fc.pre(scan(files).problems.every(({ severity }) => severity === "warning"));
    const full = change(files, closeAll);
    const numbered = (all: Column) =>
      scan(all).posts.flatMap(({ file, number }) => (number === null ? [] : [[file.source.path, number]]));
    const roomy = change(full, (before) => {
      const [filled] = before.bySeries;
      const episodes = filled?.posts.filter(({ number }) => number !== null) ?? [];
      const chosen = episodes[place % episodes.length];
      assert.ok(filled && chosen);
      const { number, moves } = makeRoom(filled, chosen.number as number, chosen.season);
      const others = episodes.filter(
        ({ season }) => drawn.numbering === "through" || season === chosen.season,
      );
      assert.ok(others.every((other) => (moves.get(other) ?? other.number) !== number));
      return moves;
    });
    assert.deepEqual(seen(roomy), seen(full));
    assert.deepEqual(numbered(change(roomy, closeAll)), numbered(full));
  },
);
