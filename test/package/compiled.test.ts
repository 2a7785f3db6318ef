import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { card, type Env, makeColumn, ROOT } from "../kit/column.ts";
import { md } from "../kit/sources.ts";
import { temporaryFolder } from "../kit/temporary.ts";

/** A copy of the package, as it lies in a clone where nothing has been compiled yet. */
function clone(): string {
  const folder = temporaryFolder();
  for (const part of ["bin", "src", "layouts", "package.json"])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
  return folder;
}

interface Said {
  readonly code: number | null;
  readonly said: string;
}

function run(folder: string, command: string, env: Env = {}): Promise<Said> {
  const child = spawn(process.execPath, [join(folder, "bin/yeonjae.js"), command], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: "en_US.UTF-8", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk) => (said += chunk));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, said })));
}

const help = (folder: string, env?: Env) => run(folder, "help", env);

/** What was compiled, by the name of its state. */
const states = (folder: string) => readdirSync(join(folder, "dist"));
const PHRASES = "src/cli/phrases/help.en.ts";

function edit(folder: string, from: string, to: string): void {
  const file = join(folder, PHRASES);
  const text = readFileSync(file, "utf8");
  assert.ok(text.includes(from));
  writeFileSync(file, text.replaceAll(from, to));
}

test("what was compiled serves until a source is edited, and then stays for processes that run it", async () => {
  const folder = clone();
  const { code, said } = await help(folder);
  assert.equal(code, 0, said);
  const before = states(folder);
  assert.equal(before.length, 1);
  await help(folder);
  assert.deepEqual(states(folder), before);

  edit(folder, "episode", "chapter");
  const edited = await help(folder);
  assert.equal(edited.code, 0, edited.said);
  assert.match(edited.said, /chapter/);
  assert.equal(states(folder).length, 2);
  assert.ok(states(folder).includes(before[0] as string));
  for (const state of states(folder))
    assert.equal(statSync(join(folder, "dist", state)).mode & 0o055, 0o055, "other users can read it");
});

test("earlier states go when they are neither recent nor young", async () => {
  const folder = clone();
  const yesterday = Date.now() / 1000 - 25 * 60 * 60;
  for (const [name, time] of [
    ["young", yesterday + 2 * 60 * 60],
    ["recent-1", yesterday - 1],
    ["recent-2", yesterday - 2],
    ["old-1", yesterday - 3],
    ["old-2", yesterday - 4],
  ] as const) {
    mkdirSync(join(folder, "dist", name), { recursive: true });
    utimesSync(join(folder, "dist", name), time, time);
  }
  writeFileSync(join(folder, "dist/index.d.ts"), "");
  await help(folder);
  const kept = states(folder).filter((name) => !/^[0-9a-f]{16}$/.test(name));
  assert.deepEqual(kept.sort(), ["index.d.ts", "recent-1", "recent-2", "young"]);
});

test("commands that begin at the same time don't get into each other's way", async () => {
  const folder = clone();
  const runs = await Promise.all([1, 2, 3, 4].map(() => help(folder)));
  for (const { code, said } of runs) assert.equal(code, 0, said);
  assert.equal(states(folder).length, 1);
});

test("where nothing can be written, the sources are run as they stand", async () => {
  const folder = clone();
  writeFileSync(join(folder, "dist"), "a file where a folder should be");
  const { code, said } = await help(folder);
  assert.equal(code, 0, said);
  assert.match(said, /episode/);
});

test("coverage is counted in the sources", async () => {
  const folder = clone();
  const { code, said } = await help(folder, { NODE_V8_COVERAGE: join(folder, "raw") });
  assert.equal(code, 0, said);
  assert.ok(!existsSync(join(folder, "dist")));
  assert.match(
    readdirSync(join(folder, "raw"))
      .map((name) => readFileSync(join(folder, "raw", name), "utf8"))
      .join(""),
    /src\/cli\/help\.ts/,
  );
});

test("a source with a mistake in it is told by its place", async () => {
  const folder = clone();
  edit(folder, "export", "exprot");
  const { code, said } = await help(folder);
  assert.equal(code, 1);
  assert.match(said, /^src\/cli\/phrases\/help\.en\.ts:\d+:\d+: error: /);
  assert.ok(!existsSync(join(folder, "dist")));
});

test("a package that was compiled before it was installed needs nothing to compile with", async () => {
  const folder = clone();
  await help(folder);
  rmSync(join(folder, "node_modules"));
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(join(ROOT, "node_modules")))
    if (name !== "esbuild" && name !== "tsx")
      symlinkSync(join(ROOT, "node_modules", name), join(folder, "node_modules", name));
  const { code, said } = await help(folder);
  assert.equal(code, 0, said);
});

test("who uses a clone as a column has its layouts told as an author's own", async () => {
  const folder = clone();
  mkdirSync(join(folder, "posts"));
  writeFileSync(join(folder, "posts/fog.md"), md("title: 안개\ndate: 2024-01-03", "안개다."));
  writeFileSync(join(folder, ".eleventy.ts"), card());
  const footer = join(folder, "layouts/footer.ts");
  const build = async (text: string) => {
    writeFileSync(footer, text);
    return run(folder, "build");
  };
  assert.deepEqual(await build("export default () => (;"), {
    code: 1,
    said: 'layouts/footer.ts:1:23: error: Unexpected ";"\n',
  });
  const broken = await build("const foot: string = nobody;\nexport default () => foot;");
  assert.equal(broken.code, 1);
  assert.match(broken.said, /^layouts\/footer\.ts:1:22: error: .*nobody is not defined/);
  const failing = await build("export default (page: any) => page.no.where;");
  assert.equal(failing.code, 1);
  assert.match(failing.said, /^layouts\/footer\.ts:1:\d+: error: The layout failed on \//);

  writeFileSync(join(folder, "layouts/sign.ts"), 'export default () => "우리";\n');
  const own = await build("export default (_: unknown, theme: any) => theme.sign();");
  assert.equal(own.code, 0, own.said);
  assert.match(readFileSync(join(folder, "_site/index.html"), "utf8"), /우리/);
});

test("a command and a plugin from two copies of the package understand each other", async () => {
  const column = makeColumn({
    "posts/fog.md": md("title: 안개\ndate: 2024-01-03", "안개다."),
    "layouts/footer.ts": "export default async () => 1;\n",
    "pages/archive.njk": "---\npermalink: /archive/\n---\n",
  });
  rmSync(join(column.folder, "node_modules/yeonjae"));
  symlinkSync(clone(), join(column.folder, "node_modules/yeonjae"), "dir");
  const both = await column.build();
  assert.match(both.stderr, /^pages\/archive\.njk:1: error: /);
  rmSync(join(column.folder, "pages"), { recursive: true });
  const one = await column.build();
  assert.match(one.stderr, /^layouts\/footer\.ts:1: error: A layout answers at once/);
});

test("a layout that only the first thread can load costs a large column no waiting", async () => {
  const folder = clone();
  mkdirSync(join(folder, "posts"));
  for (let n = 1; n <= 1000; n++) {
    writeFileSync(join(folder, `posts/${n}.md`), md(`title: 안개 ${n}\ndate: 2001-01-01`, "안개다."));
  }
  writeFileSync(join(folder, ".eleventy.ts"), card());
  writeFileSync(join(folder, "layouts/sign.ts"), 'export default () => "우리" as string;\n');
  const start = performance.now();
  const { code, said } = await run(folder, "build");
  assert.equal(code, 0, said);
  // A helper that is not heard of is given up after 20 seconds.
  assert.ok(performance.now() - start < 18_000);
});
