import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { secretFrom } from "../../../src/authoring/publish/plan-preview.ts";
import { type Files, filesOf, makeColumn, type TestColumn, write } from "../../kit/column.ts";
import { runHere } from "../../kit/in-process.ts";

const post = (fields: string, body = "글") => `---\n${fields}\n---\n\n${body}\n`;
const AT = ["--now", "2026-12-01T18:03:40+09:00"];
const CITY = {
  "posts/city/index.md": post('title: 도시\ncadence: { days: 수, time: "07:00" }'),
  "posts/city/1.md": post("title: 하나\nepisode: 1\ndate: 2026-11-18\nid: one"),
};

const column = (files: Files) => makeColumn({ ...CITY, ...files });
const publish = (at: TestColumn, language: "en" | "ko", ...args: string[]) =>
  runHere(at, ["publish", ...AT, ...args], language);
const read = ({ folder }: TestColumn, path: string) => readFileSync(join(folder, path), "utf8");
const posts = ({ folder }: TestColumn) => filesOf(join(folder, "posts"));

test("a secret is 128 bits in 26 letters and digits, the same for the same bytes", () => {
  assert.equal(secretFrom(new Uint8Array(16)), "a".repeat(26));
  assert.equal(secretFrom(new Uint8Array(16).fill(255)), `${"7".repeat(25)}4`);
  // RFC 4648, section 10: "foobar" is MZXW6YTBOI.
  assert.equal(secretFrom(Buffer.from("foobarfoobarfoob")), "mzxw6ytbojtg633cmfzgm33pmi");
});

test("a draft gets an address, keeps the rest, and has the same when asked again", async () => {
  const at = column({
    "posts/city/2.md": post("title: 안개\nepisode: 2\ndate: 2026-12-02\ndraft: true # 끝").replaceAll(
      "\n",
      "\r\n",
    ),
  });
  const before = posts(at);
  const dry = await publish(at, "en", "--unlisted", "--dry-run");
  assert.deepEqual([dry.code, dry.stderr], [0, ""]);
  assert.match(
    dry.stdout,
    /^posts\/city\/2\.md: a preview at an unlisted address: “안개”, “도시”, Episode 2, https:\/\/example\.org\/column\/preview\/…\/\n.*public repository.*\nThat is what would be done; nothing was written\.\n$/,
  );
  assert.deepEqual(posts(at), before);
  const run = await publish(at, "ko", "--unlisted");
  assert.deepEqual([run.code, run.stderr], [0, ""]);
  const [, secret] = /^preview: ([a-z2-7]{26})\r$/m.exec(read(at, "posts/city/2.md")) ?? [];
  assert.equal(
    read(at, "posts/city/2.md"),
    `---\r\ntitle: 안개\r\nepisode: 2\r\ndate: 2026-12-02\r\ndraft: true # 끝\r\npreview: ${secret}\r\n---\r\n\r\n글\r\n`,
  );
  const [first, ...others] = run.stdout.split("\n");
  assert.equal(
    first,
    `posts/city/2.md: 목록에 없는 주소의 미리보기: “안개”, “도시” 2화, https://example.org/column/preview/${secret}/`,
  );
  assert.match(others.join("\n"), /^이 주소를 아는 사람은 .*공개 저장소라면/);
  const again = await publish(at, "ko", "--unlisted", "2");
  assert.equal(again.stdout, run.stdout);
  const built = await runHere(at, ["build", ...AT], "en");
  assert.equal(built.stderr, "");
  assert.match(built.stdout, /left out: 1 draft, 1 preview at an unlisted address;/);
  assert.ok(filesOf(join(at.folder, "_site")).has(`preview/${secret}/index.html`));

  const released = await publish(at, "en", "2");
  assert.equal(released.code, 0);
  assert.ok(
    released.stdout.includes(
      `whoever has the address of its preview, https://example.org/column/preview/${secret}/`,
    ),
  );
  assert.match(read(at, "posts/city/2.md"), new RegExp(`^preview: ${secret}\r$`, "m"));
  const soon = await publish(at, "ko", "--unlisted", "2");
  assert.equal(soon.stdout, run.stdout);
  const out = await runHere(at, ["publish", "--now", "2026-12-03", "--unlisted", "2"], "en");
  assert.deepEqual([out.code, out.stderr], [0, ""]);
  assert.equal(
    out.stdout,
    `posts/city/2.md: it is out. The address of its preview, https://example.org/column/preview/${secret}/, leads on to https://example.org/column/city/2/; remove "preview" from the post to end that.\n`,
  );
});

test("what is out has no use for it; what can't be read, and a copied or typed secret, are told and refused", async () => {
  const secret = secretFrom(new Uint8Array(16));
  const at = column({
    "posts/city/2.md": post("title: 둘\nepisode: 2\ndraft: true"),
    "posts/city/3.md": post("title: 셋\nepisode: 3\ndate: 2026-12-09\ndraft: true\npreview: mine"),
    "posts/city/4.md": post(`title: 넷\nepisode: 4\ndate: 2026-12-16\ndraft: true\npreview: ${secret}`),
    "posts/city/5.md": post(`title: 다섯\nepisode: 5\ndate: 2026-12-23\ndraft: true\npreview: ${secret}`),
  });
  const before = posts(at);
  const refused = async (...args: string[]) => {
    const { code, stdout, stderr } = await publish(at, "en", "--unlisted", ...args);
    assert.deepEqual(posts(at), before);
    return [code, stdout, stderr.split("\n")[0]];
  };
  assert.deepEqual(await refused("1"), [
    0,
    "posts/city/1.md is no draft: it is out since 18 November 2026 07:00. Nothing was written.\n",
    "",
  ]);
  assert.deepEqual(await refused("posts/city/2.md"), [
    1,
    "",
    'posts/city/2.md:1: warning: In a draft: "date" is missing. Add "date: 2024-03-27".',
  ]);
  assert.match(
    String(await refused("3")),
    /^1,,posts\/city\/3\.md:6:10: error: "preview: mine" is no unlisted/,
  );
  assert.match(
    String(await refused("5")),
    /^1,,posts\/city\/5\.md:6:10: error: .* also that of posts\/city\/4\.md/,
  );
  assert.deepEqual(await refused("4", "--date", "now"), [
    2,
    "",
    "yeonjae: --unlisted changes no date. Leave out --date.",
  ]);
});

test("slips of the text are warnings at the lines of the file as it stands, and errors elsewhere are counted", async () => {
  const at = column({
    "posts/city/2.md": post("title: 둘\nepisode: 2\ndate: 2026-12-02\ndraft: true", "글 [^x]"),
  });
  write(at, { "posts/city/1.md": post("title: 하나\nepisode: 1\ndate: 2026-11-18", "[[없다]]") });
  const { code, stderr } = await publish(at, "en", "--unlisted", "--dry-run");
  assert.equal(code, 0);
  assert.match(
    stderr,
    /^posts\/city\/2\.md:8:3: warning: In a draft: \[\^x\][^\n]*\n.*1 error elsewhere stops the build/s,
  );
});
