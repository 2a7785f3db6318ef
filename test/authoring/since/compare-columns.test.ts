import assert from "node:assert/strict";
import { test } from "node:test";
import { sourcesAfter } from "../../../src/authoring/edits/file-change.ts";
import { planAndVerifyIds } from "../../../src/authoring/ids/verify-ids.ts";
import { compareColumns, openComparison } from "../../../src/authoring/since/compare-columns.ts";
import { guidsBefore } from "../../../src/authoring/since/guids-before.ts";
import { createGuidGenerator } from "../../../src/column/guid.ts";
import { readSettings } from "../../../src/input/settings/settings.ts";
import { type Files, md, NOON, RESERVED, sourcesOf } from "../../kit/sources.ts";

const { site } = readSettings({ title: "도시", url: "https://example.org/", timeZone: "UTC" });
const makeGuid = createGuidGenerator(site.id);

const BEFORE: Files = {
  "posts/city/index.md": md("title: 도시"),
  ...Object.fromEntries([1, 2, 3, 4].map((number) => [`posts/city/${number}.md`, episode(number)])),
  "posts/fog.md": md(
    "title: 안개\ndate: 2024-02-01\ntags: [안개]",
    "바다에서 안개가 밀려왔다.\n\n배는 오지 않았다.",
  ),
};

function episode(number: number, fields = "", words = ""): string {
  const body = words || `${number}번째 글의 첫 문단이다. 여기에만 있다.\n\n그리고 ${number}번째 글의 끝이다.`;
  return md(`title: 제목 ${number}\nepisode: ${number}\ndate: 2024-01-0${number}${fields}`, body);
}

/** What is told when files are as here; null removes one. */
function compare(edits: { readonly [path: string]: string | null }, before = BEFORE) {
  const files = { ...before, ...edits };
  const kept = Object.fromEntries(
    Object.entries(files).filter((each): each is [string, string] => each[1] !== null),
  );
  const then = sourcesOf(before);
  const builder = { site, reserved: RESERVED };
  return openComparison("main", { before: then, after: sourcesOf(kept, then) }, builder, NOON);
}

function told(
  edits: { readonly [path: string]: string | null },
  served: readonly string[] = [],
  before = BEFORE,
) {
  return compareColumns(compare(edits, before), new Set(served)).map(({ code, path, line, facts }) => {
    const { ref, ...rest } = facts as { ref: string };
    return [`${path}:${line}`, code, rest];
  });
}

/** The edits of a folder that has another name. */
function moved(from: string, to: string, before = BEFORE): { [path: string]: string | null } {
  const inside = Object.entries(before).filter(([path]) => path.startsWith(`posts/${from}/`));
  return Object.fromEntries(
    inside.flatMap(([path, text]) => [
      [path, null],
      [path.replace(`posts/${from}/`, `posts/${to}/`), text as string],
    ]),
  );
}

test("nothing is told of what is as it was, of what is new, withdrawn or in a file of another name", () => {
  assert.deepEqual(told({}), []);
  assert.deepEqual(
    told({
      "posts/city/5.md": episode(5),
      "posts/city/1.md": episode(1, "\nwithdrawn: true"),
      "posts/city/2.md": null,
      "posts/city/둘.md": episode(2),
    }),
    [],
  );
});

test("an address that leads nowhere is told at the file that has to change, with its cause", () => {
  const facts = (address: string, cause: string, now: string | null = null, slug: string | null = null) => ({
    addresses: [address],
    cause,
    now,
    slug,
  });
  assert.deepEqual(told({ "posts/city/2.md": null }), [
    ["posts/city/2.md:1", "address-lost", facts("/city/2/", "deleted")],
  ]);
  assert.deepEqual(told({ "posts/city/2.md": episode(2, "\ndraft: true") }), [
    ["posts/city/2.md:5", "address-lost", facts("/city/2/", "draft")],
  ]);
  assert.deepEqual(told({ "posts/city/4.md": episode(4).replace("2024-01-04", "2030-01-01") }), [
    ["posts/city/4.md:4", "address-lost", facts("/city/4/", "scheduled")],
  ]);
  assert.deepEqual(told({ "posts/city/2.md": episode(2, "\nslug: 둘") }), [
    ["posts/city/2.md:5", "address-lost", facts("/city/2/", "moved", "/city/둘/")],
  ]);
  assert.deepEqual(told({ "posts/city/4.md": episode(4).replace("episode: 4", "episode: 5") }), [
    ["posts/city/4.md:3", "address-lost", facts("/city/4/", "moved", "/city/5/", "4")],
  ]);
  const fog = `${BEFORE["posts/fog.md"]}\n한 줄이 더 있다.\n`;
  assert.deepEqual(told({ "posts/fog.md": null, "posts/sea.md": fog }), [
    ["posts/sea.md:1", "address-lost", facts("/fog/", "moved", "/sea/", "fog")],
  ]);
});

test("an alias, or another file of the site, keeps an address", () => {
  const aliased = { "posts/city/2.md": episode(2, "\nslug: 둘\naliases: [/city/2/]") };
  assert.deepEqual(told(aliased), []);
  assert.deepEqual(told({ "posts/city/2.md": null }, ["/city/2/"]), []);
  const before = { ...BEFORE, ...aliased };
  assert.deepEqual(
    told({ "posts/city/2.md": episode(2, "\nslug: 둘") }, [], before).map(([at, code]) => [at, code]),
    [["posts/city/2.md:1", "address-lost"]],
  );
});

test("a series that has moved is one line, and another while its posts have other identities", () => {
  assert.deepEqual(told(moved("city", "town")), [
    [
      "posts/town/index.md:1",
      "series-lost",
      { addresses: ["/city/"], now: "/town/", posts: 4, hasIdentities: true },
    ],
  ]);
  const card = { "posts/town/index.md": md("title: 도시\naliases: [/city/]") };
  assert.deepEqual(told({ ...moved("city", "town"), ...card }), [
    ["posts/town/index.md:1", "identities-changed", { posts: 4 }],
  ]);
});

test("a series that is gone is one line, and so are posts of a series that have all met with the same", () => {
  const gone = Object.fromEntries(
    Object.keys(moved("city", "town"))
      .filter((path) => path.startsWith("posts/city/"))
      .map((path) => [path, null]),
  );
  assert.deepEqual(told(gone), [
    [
      "posts/city/index.md:1",
      "series-lost",
      { addresses: ["/city/"], now: null, posts: 4, hasIdentities: false },
    ],
  ]);
  const seasons = Object.fromEntries(
    [1, 2, 3, 4].map((number) => [`posts/city/${number}.md`, episode(number, "\nseason: 1")]),
  );
  const card = { "posts/city/index.md": md("title: 도시\nnumbering: season") };
  assert.deepEqual(
    told({ ...seasons, ...card }).find(([, code]) => code === "addresses-lost"),
    [
      "posts/city/index.md:1",
      "addresses-lost",
      { addresses: ["/city/1/", "/city/2/", "/city/3/", "/city/4/"], cause: "moved", posts: 4 },
    ],
  );
});

test("an identity that no cure of an address brings back has its own line", () => {
  const aliased = episode(2, "\nslug: 둘\naliases: [/old/]");
  const codes = told({ "posts/city/2.md": aliased }).map(([at, code]) => [at, code]);
  assert.deepEqual(codes, [
    ["posts/city/2.md:1", "identity-changed"],
    ["posts/city/2.md:5", "address-lost"],
  ]);
});

test("what can't be read is told elsewhere", () => {
  assert.deepEqual(told({ "posts/city/2.md": "없다" }), []);
  assert.deepEqual(told({ "posts/city/index.md": null }), []);
});

test("a tag that was taken out of its only post is told", () => {
  const untagged = (BEFORE["posts/fog.md"] as string).replace("tags: [안개]", "tags: [바다]");
  assert.deepEqual(told({ "posts/fog.md": untagged }), [
    ["posts/fog.md:4", "tag-lost", { address: "/tags/안개/" }],
  ]);
  assert.deepEqual(
    told({ "posts/fog.md": null }).map(([, code]) => code),
    ["address-lost"],
  );
});

test("an id that was written and is another is to be written again", () => {
  const before = { ...BEFORE, "posts/city/1.md": episode(1, "\nid: urn:uuid:1") };
  assert.deepEqual(told({ "posts/city/1.md": episode(1, "\nid: urn:uuid:2") }, [], before), [
    ["posts/city/1.md:5", "identity-changed", { was: "urn:uuid:1", isWritten: true }],
  ]);
});

function fixed(edits: { readonly [path: string]: string | null }) {
  const compared = compare(edits);
  const { guidIn, doubtful } = guidsBefore(compared);
  const { changes, problems } = planAndVerifyIds(compared.after, site, NOON, guidIn);
  assert.deepEqual(problems, []);
  const ids = Object.fromEntries(
    sourcesAfter(compared.after.sources, changes).posts.map(({ path, text }) => [
      path,
      /^id: (.*)$/m.exec(text)?.[1],
    ]),
  );
  return { ids, doubtful: doubtful.map(({ file }) => file.source.path) };
}

test("the ids that were in force are written where a series has moved, and today's where a post is new", () => {
  const { ids, doubtful } = fixed({
    ...moved("city", "town"),
    "posts/town/index.md": md("title: 도시\naliases: [/city/]"),
    "posts/town/4.md": episode(4, "\nslug: 넷", "아주 다른 글이 되었다."),
    "posts/town/5.md": episode(5),
    "posts/town/6.md": episode(6, "\ndraft: true"),
    "posts/about.md": md("title: 소개\nkind: page"),
  });
  assert.deepEqual(doubtful, []);
  assert.deepEqual(ids, {
    "posts/fog.md": makeGuid("/fog/"),
    "posts/town/index.md": makeGuid("/city/"),
    "posts/town/1.md": makeGuid("/city/1/"),
    "posts/town/2.md": makeGuid("/city/2/"),
    "posts/town/3.md": makeGuid("/city/3/"),
    "posts/town/4.md": makeGuid("/city/4/"),
    "posts/town/5.md": makeGuid("/town/5/"),
    "posts/town/6.md": undefined,
    "posts/about.md": undefined,
  });
});

test("a doubtful id is not written", () => {
  const other = md("title: 다른 제목\ndate: 2024-02-01", "닮은 데가 없는 글이다.");
  const { ids, doubtful } = fixed({ "posts/fog.md": null, "posts/sea.md": other });
  assert.deepEqual(doubtful, ["posts/sea.md"]);
  assert.equal(ids["posts/sea.md"], undefined);
  assert.equal(ids["posts/city/1.md"], makeGuid("/city/1/"));
});

test("two posts that are alike stay apart", () => {
  const copy = (BEFORE["posts/fog.md"] as string).replace("title: 안개", "title: 안개 하나");
  const { doubtful } = fixed({ "posts/fog.md": null, "posts/a.md": copy, "posts/b.md": copy });
  assert.deepEqual(doubtful, ["posts/a.md", "posts/b.md"]);
});
