import assert from "node:assert/strict";
import { test } from "node:test";
import { writeId } from "../../../src/authoring/init/write-id.ts";

const ID = "urn:uuid:5022952f-314a-4bcc-89b5-7d545ffa902a";
const LINE = `id: "${ID}",`;
const file = (settings: string, more = "") => `import yeonjae from "yeonjae";
${more}
export default function (eleventy) {
  eleventy.addPlugin(yeonjae, {${settings}});
}
`;
const written = (settings: string) => {
  const edit = writeId(file(settings), ID);
  return edit.is === "written" ? edit.text : edit.is;
};

test("the id is written below the url, indented like it", () => {
  const settings =
    '\n    title: "x, y: { z",\n    url: "https://example.org/", // where it lives\n    lang: "ko",\n  ';
  assert.equal(written(settings), file(settings.replace("lives\n", `lives\n    ${LINE}\n`)));
  const windows = settings.replaceAll("\n", "\r\n");
  assert.equal(written(windows), file(windows.replace("lives\r\n", `lives\r\n    ${LINE}\r\n`)));
});

test("on a single line, without a comma behind it, and without a url", () => {
  assert.equal(
    written(' title: "x", url: "u", lang: "ko" '),
    file(` title: "x", url: "u", ${LINE} lang: "ko" `),
  );
  assert.equal(
    written('\n    title: "x",\n    url: "u"\n  '),
    file(`\n    ${LINE}\n    title: "x",\n    url: "u"\n  `),
  );
  assert.equal(written(' title: "x" '), file(` ${LINE} title: "x" `));
  assert.equal(written(""), file(` ${LINE}`));
});

test("an id that stands there is left, however it is written", () => {
  for (const settings of [
    ' id: "x" ',
    " id ",
    ' "id": x ',
    " 'id': x, url ",
    " url: u, id() { return 1 } ",
  ]) {
    assert.deepEqual(writeId(file(settings), ID), { is: "present" }, settings);
  }
});

test("an id elsewhere is none", () => {
  const settings = ' author: { name: "x", id: 1 }, lang: id, /* id: "x" */ description: "id: 1", ';
  assert.equal(written(settings), file(` ${LINE}${settings}`));
});

test("what it does not understand it leaves, and gives the line to be added", () => {
  const unclear = { is: "unclear", line: LINE };
  for (const source of [
    "",
    file(" ...settings, url: x "),
    file(' ["id"]: x '),
    file(" url: x.replace(/}/, '') "),
    file(' title: "x" ').replace("yeonjae, {", "yeonjae, settings || {"),
    file(' title: "x" ') + file(' title: "x" '),
    file(' title: "x" ').replace("});", ""),
    file(' title: "x" ').replace("eleventy.add", "// eleventy.add"),
  ]) {
    assert.deepEqual(writeId(source, ID), unclear, source);
  }
});
