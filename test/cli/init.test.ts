import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { pagesConfig } from "../../src/authoring/editors/pages-cms.ts";
import { snippetsFile } from "../../src/authoring/editors/snippets.ts";
import type { Surroundings } from "../../src/cli/environment.ts";
import { Cancelled, type Prompts } from "../../src/cli/prompts.ts";
import { ROOT } from "../kit/column.ts";
import { runHere } from "../kit/in-process.ts";
import { listFiles } from "../kit/listing.ts";
import { temporaryFolder } from "../kit/temporary.ts";

/** Wednesday, 2 December 2026, 06:00 in Seoul: an hour before the first episode would be due. */
const CLOCK = Date.UTC(2026, 11, 1, 21);
const YES = ["--yes", "--no-install"];

type Language = "en" | "ko";
const init = (
  folder: string,
  args: readonly string[],
  language: Language = "en",
  more: Partial<Surroundings> = {},
) => runHere({ folder }, ["init", ...args], language, 1, {}, { clock: CLOCK, ...more });
const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

/** Builds a made column with the engine of this repository. */
async function build(folder: string) {
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  symlinkSync(ROOT, join(folder, "node_modules/yeonjae"), "dir");
  return runHere({ folder }, ["build", "--strict"], "ko", 1, {}, { clock: CLOCK });
}

test("it names the files, writes them, and says what to type next", async () => {
  const folder = temporaryFolder();
  const { code, stdout, stderr } = await init(folder, ["my-column", ...YES]);
  assert.deepEqual([code, stderr], [0, ""]);
  const files = listFiles(join(folder, "my-column"));
  assert.deepEqual(stdout.split("\n"), [
    "In my-column:",
    ...files.map((file) => `  ${file}`),
    "14 files in my-column.",
    "Next: cd my-column && npm install && npm start",
    "",
  ]);
  assert.deepEqual(JSON.parse(read(folder, "my-column/package.json")), {
    name: "my-column",
    private: true,
    type: "module",
    scripts: {
      start: "yeonjae start",
      build: "yeonjae build",
      check: "yeonjae check",
      new: "yeonjae new",
      release: "yeonjae publish",
      status: "yeonjae status",
    },
    dependencies: { yeonjae: "^0.1.0" },
  });
});

test("what it makes builds at once, without a warning, also before the hour of the day", async () => {
  const folder = join(temporaryFolder(), "내 칼럼 (1)");
  const title = 'He said "x": #1 \\ back 😀 <b>';
  const made = await init(
    temporaryFolder(),
    [folder, ...YES, "--title", title, "--author", "'O’Neil: \"a\"'"],
    "ko",
  );
  assert.equal(made.code, 0, made.stderr);
  assert.match(read(folder, "posts/weekly/01-hello.md"), /^date: 2026-12-02T00:00$/m);
  const { code, stdout, stderr } = await build(folder);
  assert.deepEqual([code, stderr], [0, ""]);
  assert.match(stdout, /^연재 1개 1화, 글 0편/);
  const page = read(folder, "_site/weekly/1/index.html");
  assert.ok(page.includes("He said &quot;x&quot;: #1 \\ back 😀 &lt;b&gt;"));
  assert.match(page, /role="doc-noteref"/);
});

test("answers given as options stand where they belong", async () => {
  const folder = temporaryFolder();
  const answers = [
    "--lang=ko",
    "--url=도시.kr/칼럼",
    "--weekday=금",
    "--time=7:30",
    "--time-zone=Asia/Tokyo",
  ];
  await init(folder, [".", ...YES, ...answers, "--host=netlify,cloudflare"]);
  const settings = read(folder, ".eleventy.ts");
  assert.match(settings, /url: "https:\/\/xn--[a-z0-9]+\.kr\/%EC%B9%BC%EB%9F%BC\/",\n/);
  assert.match(settings, /timeZone: "Asia\/Tokyo",\n/);
  assert.match(settings, /id: "urn:uuid:[0-9a-f-]{36}",\n/);
  assert.match(read(folder, "posts/weekly/index.md"), /^cadence: \{ days: 금요일, time: "07:30" \}$/m);
  assert.ok(existsSync(join(folder, ".github/workflows/release.yml")));
  const comments = [".gitattributes", ".editorconfig"].flatMap(
    (path) => read(folder, path).match(/^# .*$/gm) ?? [],
  );
  assert.deepEqual(
    comments.filter((line) => !/[가-힣]|filter=lfs/.test(line)),
    [],
  );
  assert.equal(JSON.parse(read(folder, "wrangler.jsonc")).assets.directory, "./_site");
  for (const workflow of ["check", "release"]) parse(read(folder, `.github/workflows/${workflow}.yml`));
});

test("--editor prepares the column for an editor in the browser, and it builds", async () => {
  const folder = temporaryFolder();
  await init(folder, ["pages", ...YES, "--lang=ko", "--editor=pages"]);
  assert.equal(
    read(folder, "pages/.pages.yml"),
    pagesConfig({ language: "ko", folder: "posts", series: [{ slug: "weekly", title: "매주 쓰는 글" }] }),
  );
  assert.equal(read(folder, "pages/.vscode/yeonjae.code-snippets"), snippetsFile("ko"));
  assert.match(read(folder, "pages/README.md"), /^## 브라우저에서 쓰기: Pages CMS$/m);

  const repo = ["--repo", "git@gitlab.com:group/my.team/column.git"];
  await init(folder, ["sveltia", ...YES, "--lang=en", "--host=gitlab", "--editor=sveltia", ...repo]);
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  assert.deepEqual(JSON.parse(read(folder, "sveltia/package.json")).dependencies, {
    "@sveltia/cms": `^${devDependencies["@sveltia/cms"]}`,
    yeonjae: "^0.1.0",
  });
  assert.match(
    read(folder, "sveltia/.eleventy.ts"),
    /^ {4}author: "The author",\n {4}editor: \{ name: "sveltia", backend: "gitlab", repo: "group\/my\.team\/column" \},\n {2}\}\);$/m,
  );
  assert.match(read(folder, "sveltia/README.md"), /^## Writing in the browser: Sveltia CMS$/m);
  mkdirSync(join(folder, "sveltia/node_modules/@sveltia"), { recursive: true });
  symlinkSync(
    join(ROOT, "node_modules/@sveltia/cms"),
    join(folder, "sveltia/node_modules/@sveltia/cms"),
    "dir",
  );
  const { code, stderr } = await build(join(folder, "sveltia"));
  assert.deepEqual([code, stderr], [0, ""]);
  assert.match(read(folder, "sveltia/_site/admin/config.yml"), /repo: group\/my\.team\/column/);
});

test("no two columns have one identity", async () => {
  const folder = temporaryFolder();
  for (const name of ["one", "two"]) await init(folder, [name, ...YES]);
  const [one, two] = ["one", "two"].map((name) => /id: .*/.exec(read(folder, `${name}/.eleventy.ts`))?.[0]);
  assert.notEqual(one, two);
});

test("nothing is overwritten: what is there is named, and nothing is written", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "README.md"), "mine\n");
  writeFileSync(join(folder, "posts"), "a file\n");
  for (const [language, sentence] of [
    [
      "en",
      "yeonjae: There is already README.md, posts/about.md, posts/weekly/01-hello.md, posts/weekly/index.md.",
    ],
    [
      "ko",
      "yeonjae: 이미 있는 파일입니다: README.md, posts/about.md, posts/weekly/01-hello.md, posts/weekly/index.md.",
    ],
  ] as const) {
    const { code, stderr } = await init(folder, [".", ...YES], language);
    assert.equal(code, 2);
    assert.ok(stderr.startsWith(sentence), stderr);
  }
  assert.deepEqual(listFiles(folder), ["README.md", "posts"]);
  assert.match((await init(folder, ["README.md", ...YES])).stderr, /README\.md is a file/);
  assert.match((await init(folder, ["a#b", ...YES])).stderr, /a path with "#"/);
});

test("a dry run writes nothing", async () => {
  const folder = temporaryFolder();
  const { code, stdout } = await init(folder, ["--yes", "--dry-run"]);
  assert.equal(code, 0);
  assert.match(stdout, /^In my-column:\n[\s\S]*\nNothing was written\.\n$/);
  assert.deepEqual(listFiles(folder), []);
});

test("without a terminal it says which options to give", async () => {
  const folder = temporaryFolder();
  const { code, stderr } = await init(folder, ["x", "--title=안개", "--host=github"]);
  assert.equal(code, 2);
  assert.equal(
    stderr,
    "yeonjae: There is no terminal to ask in. Add --yes for the default answers, or give --lang, --author, --url, --weekday, --time, --time-zone.\n",
  );
  assert.deepEqual(listFiles(folder), []);
});

test("an answer that can't be is wrong usage, in both languages", async () => {
  const folder = temporaryFolder();
  for (const [option, en, ko] of [
    ["--lang=ja", 'The language is ko or en, not "ja".', '언어는 ko, en 가운데 하나입니다: "ja".'],
    ["--title=\u200b", "A title needs letters.", "제목에는 글자가 있어야 합니다."],
    ["--author=\u200b", "A name needs letters.", "이름에는 글자가 있어야 합니다."],
    [
      "--url=x",
      'The address is a web address such as https://example.org/, not "x".',
      '주소는 https://example.org/ 처럼 적습니다: "x".',
    ],
    ["--weekday=x", 'The day is a weekday such as wednesday, not "x".', '요일은 수요일처럼 적습니다: "x".'],
    ["--time=x", 'The time is written like 07:00, not "x".', '시각은 07:00처럼 적습니다: "x".'],
    [
      "--time-zone=x",
      'The time zone is a name such as Asia/Seoul or Europe/Berlin, not "x".',
      '시간대는 Asia/Seoul이나 Europe/Berlin 같은 이름으로 적습니다: "x".',
    ],
    [
      "--host=x",
      'The host is one of github, gitlab, netlify, cloudflare, server, not "x".',
      '올릴 곳은 github, gitlab, netlify, cloudflare, server 가운데서 적습니다: "x".',
    ],
    [
      "--editor=x",
      'The editor is pages or sveltia, not "x".',
      '편집기는 pages, sveltia 가운데 하나입니다: "x".',
    ],
    [
      "--editor=sveltia",
      "Sveltia CMS writes to a repository: add --repo someone/column.",
      "Sveltia CMS가 글을 적을 저장소가 필요합니다. --repo someone/column을 더하세요.",
    ],
    ["--repo=a/b", "--repo is for --editor sveltia alone.", "--repo는 --editor sveltia와 함께 씁니다."],
  ] as const) {
    assert.deepEqual(await init(folder, [option, ...YES], "en"), {
      code: 2,
      stdout: "",
      stderr: `yeonjae: ${en}\n`,
    });
    assert.equal((await init(folder, [option, ...YES], "ko")).stderr, `yeonjae: ${ko}\n`);
  }
  assert.deepEqual(listFiles(folder), []);
});

/** Somebody at a terminal: types these answers, takes what is offered where there is none. */
function somebody(answers: readonly (string | boolean)[]) {
  const asked: string[] = [];
  const rest = [...answers];
  const next = (message: string) => {
    asked.push(message);
    const answer = rest.shift();
    if (answer === undefined) throw new Cancelled();
    return answer;
  };
  const prompts: Prompts = {
    async text({ message, check }) {
      const answer = String(next(message));
      assert.equal(answer === "" ? null : check(answer), null);
      return answer;
    },
    async choose({ message, options, initial }) {
      const answer = String(next(message)) || initial;
      assert.ok(options.some(({ value }) => value === answer));
      return answer;
    },
    confirm: async ({ message }) => Boolean(next(message)),
  };
  return { asked, openPrompts: async () => prompts };
}

test("it asks for what no option says, in the language that is chosen", async () => {
  const folder = temporaryFolder();
  const { asked, openPrompts } = somebody([
    "",
    "ko",
    "안개 일기",
    "",
    "",
    "friday",
    "",
    "",
    "server",
    false,
    true,
  ]);
  const { code } = await init(folder, ["--no-install"], "en", { openPrompts });
  assert.equal(code, 0);
  assert.deepEqual(asked, [
    "Folder",
    "언어 · Language",
    "칼럼의 제목",
    "글쓴이 이름 (독자에게 보입니다)",
    "사이트를 올릴 주소",
    "무슨 요일에 나오나요?",
    "몇 시에 나오나요?",
    "시간대",
    "어디에 올리나요?",
    "git 저장소를 만들고 첫 커밋을 할까요?",
    "이 파일들을 만들까요?",
  ]);
  assert.match(
    read(folder, "my-column/.eleventy.ts"),
    /title: "안개 일기",\n[\s\S]*timeZone: "Asia\/Seoul",\n/,
  );
  assert.ok(existsSync(join(folder, "my-column/release.sh")));
  assert.ok(!existsSync(join(folder, "my-column/.git")));
});

test("it asks for the repository that an editor needs", async () => {
  const folder = temporaryFolder();
  const { asked, openPrompts } = somebody([
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "https://github.com/a/b.git",
    false,
    true,
  ]);
  const options = ["x", "--lang=ko", "--no-install", "--editor=Sveltia"];
  assert.equal((await init(folder, options, "en", { openPrompts })).code, 0);
  assert.equal(asked[7], "편집기가 글을 적을 저장소");
  assert.match(read(folder, "x/.eleventy.ts"), /editor: \{ name: "sveltia", repo: "a\/b" \},/);
  const typo = await init(folder, ["y", ...YES, "--editor=sveltia", "--repo=a"]);
  assert.equal(typo.stderr, 'yeonjae: The repository is written like someone/column, not "a".\n');
});

test("broken off at any question, or answered with no, it writes nothing", async () => {
  const folder = temporaryFolder();
  const answers = ["x", "", "", "", "", "", "", "", "", true, false];
  for (let length = 0; length <= answers.length; length += 1) {
    const { openPrompts } = somebody(answers.slice(0, length));
    const { code, stderr } = await init(folder, [], "ko", { openPrompts });
    assert.deepEqual([code, stderr], [130, "아무것도 쓰지 않았습니다.\n"]);
  }
  assert.deepEqual(listFiles(folder), []);
});

const GIT = {
  GIT_AUTHOR_NAME: "x",
  GIT_AUTHOR_EMAIL: "x@example.org",
  GIT_COMMITTER_NAME: "x",
  GIT_COMMITTER_EMAIL: "x@example.org",
};
const git = (folder: string, ...args: readonly string[]) =>
  spawnSync("git", args, { cwd: folder, encoding: "utf8", env: { ...process.env, ...GIT } }).stdout;

test("with --git it begins a repository on main, and commits everything", async () => {
  Object.assign(process.env, GIT);
  const folder = temporaryFolder();
  const { code } = await init(folder, ["x", ...YES, "--git"]);
  assert.equal(code, 0);
  assert.equal(git(join(folder, "x"), "log", "--format=%s", "main"), "Begin the column\n");
  assert.equal(git(join(folder, "x"), "status", "--porcelain", "--ignored"), "");
  const { stderr } = await init(join(folder, "x"), ["inner", ...YES, "--git"]);
  assert.match(stderr, /^inner lies in a git repository already/);
});

test("in a clone of this repository it takes the place of the handbook", async () => {
  const folder = temporaryFolder();
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("package.json", '{\n  "name": "yeonjae",\n  "type": "module"\n}\n');
  write("README.md", "the engine\n");
  write(".eleventy.ts", "the handbook\n");
  write("posts/handbook/index.md", "the handbook\n");
  assert.match((await init(folder, YES)).stderr, /git can't say/);
  git(folder, "init", "--quiet");
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "--message=x");
  write("posts/mine.md", "not committed\n");
  const refused = await init(folder, YES, "ko");
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /되찾을 수 없는 것이 있습니다: posts\/mine\.md/);
  assert.equal(read(folder, ".eleventy.ts"), "the handbook\n");
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "--message=y");

  const { code, stdout } = await init(folder, [...YES, "--title=안개"]);
  assert.equal(code, 0);
  assert.match(stdout, /^In this clone posts\/ and \.eleventy\.ts are replaced by:\n/);
  assert.deepEqual(
    listFiles(folder).filter((path) => !path.startsWith(".git/")),
    [
      ".eleventy.ts",
      ".github/workflows/check.yml",
      ".github/workflows/publish.yml",
      "README.md",
      "package.json",
      "posts/about.md",
      "posts/weekly/01-hello.md",
      "posts/weekly/index.md",
    ],
  );
  assert.equal(read(folder, "README.md"), "the engine\n");
  assert.match(read(folder, ".eleventy.ts"), /title: "안개"/);
  assert.equal((await init(folder, [".", ...YES])).code, 2);
});
