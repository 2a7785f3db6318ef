import assert from "node:assert/strict";
import { test } from "node:test";
import { editFrontMatter, type FieldEdit } from "../../../src/authoring/edits/edit-front-matter.ts";
import { splice } from "../../../src/authoring/edits/splice.ts";

function edited(text: string, edits: readonly FieldEdit[], beside = "title"): string | null {
  const splices = editFrontMatter(text.replaceAll("\r\n", "\n"), edits, beside);
  return splices && splice(text, splices);
}

test("a removed field takes its line along, and nothing else", () => {
  const text = "---\ntitle: 안개\ndraft: true\ntags:\n  - a\n---\n글\n";
  assert.equal(edited(text, [{ field: "draft", value: null }]), "---\ntitle: 안개\ntags:\n  - a\n---\n글\n");
  assert.equal(edited(text, [{ field: "tags", value: null }]), "---\ntitle: 안개\ndraft: true\n---\n글\n");
});

test("the last field is removed, with Windows line ends", () => {
  assert.equal(
    edited("---\r\ntitle: 안개\r\ndraft: true\r\n---\r\n글\r\n", [{ field: "draft", value: null }]),
    "---\r\ntitle: 안개\r\n---\r\n글\r\n",
  );
});

test("the comment behind a removed field stays", () => {
  assert.equal(
    edited("---\ntitle: 안개\ndraft: true # 사진을 기다림\n---\n", [{ field: "draft", value: null }]),
    "---\ntitle: 안개\n# 사진을 기다림\n---\n",
  );
});

test("fields in braces are removed first, between and last", () => {
  const remove = (text: string) => edited(`---\n${text}\n---\n`, [{ field: "draft", value: null }]);
  assert.equal(remove("{ draft: true, title: 안개, episode: 1 }"), "---\n{ title: 안개, episode: 1 }\n---\n");
  assert.equal(remove("{ title: 안개, draft: true, episode: 1 }"), "---\n{ title: 안개, episode: 1 }\n---\n");
  assert.equal(remove("{ title: 안개, draft: true }"), "---\n{ title: 안개 }\n---\n");
});

test("a field that is not there is removed by no edit", () => {
  assert.deepEqual(
    editFrontMatter("---\ntitle: 안개\n---\n", [{ field: "draft", value: null }], "title"),
    [],
  );
});

test("one field goes, another is written beside, or at the end where that is missing", () => {
  const edits = [
    { field: "draft", value: null },
    { field: "id", value: "urn:uuid:1" },
  ];
  const text = "---\ntitle: 안개\ndraft: true\ndate: 2026-01-07\n---\n";
  assert.equal(edited(text, edits), "---\ntitle: 안개\nid: urn:uuid:1\ndate: 2026-01-07\n---\n");
  assert.equal(edited(text, edits, "episode"), "---\ntitle: 안개\ndate: 2026-01-07\nid: urn:uuid:1\n---\n");
});

test("a list in brackets is written", () => {
  const edits = [{ field: "aliases", value: "[/old/, 'a: b']" }];
  assert.equal(edited("---\ntitle: 안개\n---\n", edits), "---\ntitle: 안개\naliases: [/old/, 'a: b']\n---\n");
  assert.equal(
    edited("---\n{ title: 안개 }\n---\n", edits),
    "---\n{ title: 안개, aliases: [/old/, 'a: b'] }\n---\n",
  );
  assert.equal(edited("---\ntitle: 안개\n---\n", [{ field: "aliases", value: "/old/\nid: x" }]), null);
});

test("an edit that would change more is refused", () => {
  assert.equal(edited("---\n? title\n: 안개\n? draft\n---\n", [{ field: "draft", value: null }]), null);
  assert.equal(edited("글\n", [{ field: "draft", value: null }]), null);
});
