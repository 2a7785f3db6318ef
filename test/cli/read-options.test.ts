import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../src/cli/phrases/en.ts";
import { ko } from "../../src/cli/phrases/ko.ts";
import { readOptions } from "../../src/cli/read-options.ts";
import { UsageError } from "../../src/cli/usage.ts";
import { languageOf } from "../../src/core/problems/language.ts";
import { newColumn } from "../host/eleventy/column.ts";

const KNOWN = ["input", "output", "drafts", "format"] as const;

function complaint(...argv: string[]): string {
  try {
    readOptions(argv, KNOWN, 0);
  } catch (error) {
    if (error instanceof UsageError) return error.say(en);
    throw error;
  }
  return "";
}

test("options are read in each spelling", () => {
  assert.deepEqual(readOptions(["--input=a", "--output", "b", "--drafts"], KNOWN, 0), {
    input: "a",
    output: "b",
    drafts: true,
    positionals: [],
  });
  assert.deepEqual(readOptions(["제목", "--", "-x"], KNOWN, 2).positionals, ["제목", "-x"]);
  assert.equal(readOptions(["-h"], KNOWN, 0).help, true);
});

test("an unknown option is reported with the nearest one", () => {
  assert.equal(complaint("--outptu", "x"), "Unknown option --outptu. Did you mean --output?");
  assert.equal(complaint("--xyz"), "Unknown option --xyz.");
  assert.equal(complaint("-z"), "Unknown option -z.");
  assert.equal(complaint("--input"), "--input needs a value.");
  assert.equal(complaint("--input="), "--input needs a value.");
  assert.equal(complaint("--input", "--drafts"), "--input needs a value.");
  assert.equal(complaint("--drafts=no"), "--drafts takes no value.");
  assert.equal(complaint("extra"), 'Unexpected argument "extra".');
});

test("`--fix` stands alone, or with one value", () => {
  const read = (...argv: string[]) => readOptions(argv, ["fix", "strict"], 0);
  assert.deepEqual(read("--fix"), { fix: true, positionals: [] });
  assert.deepEqual(read("--fix", "ids"), { fix: "ids", positionals: [] });
  assert.deepEqual(read("--fix=ids", "--strict"), { fix: "ids", strict: true, positionals: [] });
  assert.deepEqual(read("--fix", "--strict"), { fix: true, strict: true, positionals: [] });
  const complaint = (...argv: string[]) => {
    try {
      read(...argv);
    } catch (error) {
      return error instanceof UsageError ? [error.say(en), error.say(ko)] : error;
    }
    return null;
  };
  const idss = [
    '--fix stands alone or as "--fix ids", not with "idss". Did you mean --fix ids?',
    '--fix은 그대로 쓰거나 "--fix ids"로 씁니다: "idss". 혹시 --fix ids인가요?',
  ];
  assert.deepEqual([complaint("--fix", "idss"), complaint("--fix=idss")], [idss, idss]);
  assert.deepEqual(complaint("ids", "--fix"), [
    'Unexpected argument "ids".',
    '쓰이지 않는 인자입니다: "ids".',
  ]);
});

test("commands are found, listed and explained", async () => {
  const column = newColumn();
  assert.match((await column.run("bulid")).err, /no command "bulid"\. Did you mean build\?/);
  assert.match((await column.run("release")).err, /no command "release"\. Did you mean publish\?/);
  assert.equal(
    ko.unknownCommand("release", "publish"),
    '없는 명령입니다: "release". 혹시 publish인가요? "yeonjae --help"로 목록을 볼 수 있습니다.',
  );
  const bare = await column.run();
  assert.equal(bare.code, 2);
  assert.match(bare.out, /^Usage: yeonjae <command>.*build .*check .*start /s);
  for (const argv of [
    ["build", "--help"],
    ["help", "build"],
    ["--help", "build"],
  ]) {
    const { code, out } = await column.run(...argv);
    assert.equal(code, 0);
    assert.match(out, /^Usage: yeonjae build .*--output _site/s);
  }
});

test("--fix has a value where a command takes one", async () => {
  const column = newColumn();
  const shown = async (command: string) =>
    /^ *--fix(?: \[\w+\])?(?= {2})/m.exec((await column.run(command, "--help")).out)?.[0];
  assert.deepEqual([await shown("check"), await shown("doctor")], ["  --fix [ids]", "  --fix"]);
  const { code, err } = await column.run("doctor", "--fix", "ids");
  assert.deepEqual([code, err], [2, 'yeonjae: Unexpected argument "ids".\n']);
});

test("wrong values are wrong usage", async () => {
  const column = newColumn();
  for (const argv of [
    ["build", "--now", "yesterday"],
    ["build", "--format", "xml"],
    ["build", "--input", "nowhere"],
    ["build", "--input", ".."],
    ["start", "--port", "99999"],
    ["check", "--port", "80"],
  ]) {
    const { code, err } = await column.run(...argv);
    assert.equal(code, 2, argv.join(" "));
    assert.match(err, /^yeonjae: [^\n]+\n$/);
  }
});

test("commands speak the language of the terminal, and Korean or English at that", () => {
  assert.equal(languageOf({ LANG: "ko_KR.UTF-8" }, "en-US"), "ko");
  assert.equal(languageOf({ LC_ALL: "en_US.UTF-8", LANG: "ko_KR.UTF-8" }, "ko"), "en");
  assert.equal(languageOf({ LC_ALL: "", LC_MESSAGES: "ko", LANG: "en" }, "en"), "ko");
  assert.equal(languageOf({ LANG: "C.UTF-8" }, "ko-KR"), "ko");
  assert.equal(languageOf({}, "fr-FR"), "en");
  assert.equal(languageOf({ LANG: "kok_IN" }, "en"), "en");
});

test("counts have plurals in English", () => {
  const counts = { episodes: 25, series: 2, posts: 3, pages: 71, feeds: 4, leftOut: null };
  assert.equal(en.made(counts, "0.9"), "25 episodes in 2 series, 3 posts, 71 pages, 4 feeds in 0.9 s");
  assert.equal(ko.made(counts, "0.9"), "연재 2개 25화, 글 3편, 쪽 71개, 피드 4개를 0.9초에 만들었습니다");
  assert.equal(
    en.made(counts, "0.9") + en.exampleUrl("https://example.org/"),
    "25 episodes in 2 series, 3 posts, 71 pages, 4 feeds in 0.9 s; the url in .eleventy.ts is still an example: https://example.org/",
  );
  assert.equal(
    ko.made(counts, "0.9") + ko.exampleUrl("https://example.org/"),
    "연재 2개 25화, 글 3편, 쪽 71개, 피드 4개를 0.9초에 만들었습니다. .eleventy.ts의 url은 아직 보기로 적힌 주소입니다: https://example.org/",
  );
  const ones = { episodes: 1, series: 1, posts: 1, pages: 1, feeds: 1, leftOut: null };
  assert.equal(en.made(ones, "0.1"), "1 episode in 1 series, 1 post, 1 page, 1 feed in 0.1 s");
  assert.equal(en.summary(1, 2), "1 error, 2 warnings");
});
