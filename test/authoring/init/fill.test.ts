import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fill } from "../../../src/authoring/init/fill.ts";
import { readLine } from "../../../src/authoring/init/read-answer.ts";
import { readYaml } from "../../../src/input/front-matter/yaml.ts";
import { property } from "../../kit/property.ts";
import { renderedText } from "./rendered-text.ts";

const HOSTILE = [
  'He said "x": #1 \\ back 😀 <b>',
  "yes",
  "null",
  "12",
  "- item",
  "{{title}}",
  "$& $1 `code` [[25]] [^1] ^[x] *a* _b_ ~c~ &amp; !x",
  "안개 # 일기: 하나",
  "title: x",
  "’quoted‘ 'single'",
  "~",
  "*anchor &ref",
  "2026-12-01",
];

const inYaml = (text: string) => {
  const mapping = readYaml("", fill("a.md", 'x: "{{title}}"', { title: text }), 1);
  return "code" in mapping ? mapping.code : mapping.get("x")?.value.typed;
};
const inJson = (text: string) => JSON.parse(fill("a.json", '{ "x": "{{title}}" }', { title: text })).x;
const inMarkdown = (text: string) => renderedText(fill("a.md", "a {{title}} z", { title: text }));

test("an answer is read back as it was given, in every notation", () => {
  for (const text of HOSTILE) {
    assert.equal(inYaml(text), text);
    assert.equal(inJson(text), text);
    assert.equal(inMarkdown(text), `a ${text} z`);
  }
});

property("whatever an answer holds, it stays the same", 200, [fc.string({ unit: "grapheme" })], (typed) => {
  const text = readLine(typed);
  if (text === null) return;
  assert.equal(inYaml(text), text);
  assert.equal(inJson(text), text);
});

test("plain words stand plain in front matter", () => {
  const values = { title: "도시 산책", date: "2026-12-01", time: "07:00" };
  assert.equal(
    fill("a.md", 'title: "{{title}}"\ndate: "{{date}}"\ncadence: { time: "{{time}}" }', values),
    'title: 도시 산책\ndate: 2026-12-01\ncadence: { time: "07:00" }',
  );
});

test("a placeholder without a value is a defect", () => {
  assert.throws(() => fill("a.md", "{{nobody}}", {}), /nobody in a\.md/);
  const workflow = "{ github.token }";
  assert.equal(fill("a.yml", `$${workflow}`, {}), `$${workflow}`);
});
