import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { type Cache, cacheOf } from "../../src/publish/cache.ts";
import { type Disk, disk } from "../../src/publish/disk.ts";
import { MARKER, refuseOutput } from "../../src/publish/output-folder.ts";
import { publish, recover } from "../../src/publish/publish.ts";
import { newStage } from "../../src/publish/stage.ts";
import { walk } from "../../src/publish/walk.ts";
import { temporaryFolder } from "../kit/temporary.ts";

const OLD = { "index.html": "old", "gone/index.html": "old", turns: "a file", "Case/a.html": "old" };
const NEW = {
  "index.html": "new",
  "도시/1/index.html": "new",
  "turns/index.html": "a folder",
  "case/a.html": "new",
};

type Files = { readonly [path: string]: string };

interface Scene {
  readonly root: string;
  readonly cache: Cache;
  readonly output: string;
}

/** A column whose old site is published and whose new one is staged. */
function scene(): Scene {
  const root = temporaryFolder();
  const cache = cacheOf(root);
  const output = join(root, "_site");
  fill(newStage(disk, cache.stage), OLD);
  publish(disk, cache, output);
  fill(newStage(disk, cache.stage), NEW);
  return { root, cache, output };
}

function fill(stage: ReturnType<typeof newStage>, files: Files): void {
  for (const [path, text] of Object.entries(files)) stage.write(path, text);
}

function site({ output }: Scene): Files {
  const files = existsSync(output) ? walk(disk, output).filter((path) => path !== MARKER) : [];
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(output, path), "utf8")]));
}

const CHANGES = new Set([
  "makeFolder",
  "write",
  "create",
  "copy",
  "link",
  "rename",
  "remove",
  "removeFolder",
  "removeTree",
]);

class Killed extends Error {}

/** A disk that asks before every change; the question may throw. */
function watched(ask: (operation: string, args: readonly string[]) => void): Disk {
  return new Proxy(disk, {
    get(target, name: keyof Disk) {
      if (!CHANGES.has(name)) return target[name];
      return (...args: [string, string]) => {
        ask(name, args);
        return (target[name] as (...args: string[]) => unknown)(...args);
      };
    },
  });
}

/** A disk that fails as the operating system would. */
function failing(operation: string, code: string, when: (args: readonly string[]) => boolean): Disk {
  return watched((name, args) => {
    if (name === operation && when(args))
      throw Object.assign(new Error(code), { code, syscall: name, path: args[0] });
  });
}

const asFolders = (args: readonly string[]) =>
  args.includes("_site") || args.some((path) => path.endsWith("_site"));

/** Everything that can stand between a stage and a site. */
const WAYS: { readonly [name: string]: (scene: Scene) => Disk } = {
  "two renames": () => disk,
  "an output that can't be renamed": () => failing("rename", "EBUSY", asFolders),
  "an output on another file system": ({ cache, output }) =>
    failing("rename", "EXDEV", ([from = "", to = ""]) => {
      const inside = (path: string) => path.startsWith(cache.folder);
      return inside(from) !== inside(to) || (from === output && inside(to));
    }),
  "a git checkout": ({ output }) => {
    mkdirSync(join(output, ".git"));
    return disk;
  },
};

for (const [way, prepare] of Object.entries(WAYS)) {
  test(`publishing through ${way} makes exactly the new site`, () => {
    const here = scene();
    publish(prepare(here), here.cache, here.output);
    assert.deepEqual(site(here), NEW);
    recover(disk, here.cache);
    assert.deepEqual(site(here), NEW);
    assert.deepEqual(disk.list(here.cache.folder), []);
  });

  test(`killed at any change on the way through ${way}, the site is wholly old or wholly new`, () => {
    const outcomes = new Set<string>();
    for (let fatal = 1; ; fatal++) {
      const here = scene();
      const below = prepare(here);
      let changes = 0;
      const mortal = new Proxy(below, {
        get(target, name: keyof Disk) {
          if (!CHANGES.has(name)) return target[name];
          return (...args: [string, string]) => {
            // Once dead, nothing more happens: no clean-up either.
            if (changes >= fatal) throw new Killed();
            if (++changes === fatal) throw new Killed();
            return (target[name] as (...args: string[]) => unknown)(...args);
          };
        },
      });
      try {
        publish(mortal, here.cache, here.output);
        assert.ok(fatal > 3);
        break;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      recover(disk, here.cache);
      const found = site(here);
      const outcome = found["index.html"] === "old" ? "old" : "new";
      assert.deepEqual(found, outcome === "old" ? OLD : NEW, `killed at change ${fatal}`);
      assert.deepEqual(disk.list(here.cache.folder), [], `killed at change ${fatal}`);
      outcomes.add(outcome);
    }
    assert.deepEqual([...outcomes].sort(), ["new", "old"]);
  });
}

test("a git checkout keeps its history", () => {
  const here = scene();
  mkdirSync(join(here.output, ".git"));
  writeFileSync(join(here.output, ".git/HEAD"), "ref");
  publish(disk, here.cache, here.output);
  assert.equal(readFileSync(join(here.output, ".git/HEAD"), "utf8"), "ref");
});

test("a link stays a link", () => {
  const here = scene();
  const real = join(here.root, "elsewhere");
  disk.rename(here.output, real);
  symlinkSync(real, here.output);
  publish(disk, here.cache, here.output);
  assert.equal(disk.kind(here.output), "link");
  assert.deepEqual(site(here), NEW);
});

for (const operation of ["rename", "write"]) {
  test(`a disk that is full at any ${operation} leaves the site whole`, () => {
    for (let failAt = 1; failAt < 8; failAt++) {
      const here = scene();
      let count = 0;
      const full = failing(operation, "ENOSPC", () => ++count === failAt);
      try {
        publish(full, here.cache, here.output);
      } catch (error) {
        assert.equal((error as { code?: string }).code, "ENOSPC");
      }
      const found = site(here);
      assert.deepEqual(found, found["index.html"] === "old" ? OLD : NEW);
    }
  });
}

test("an output that can't be written to stays as it was", {
  skip: process.getuid?.() === 0 && "root may write everywhere",
}, () => {
  const here = scene();
  chmodSync(here.root, 0o555);
  chmodSync(here.output, 0o555);
  assert.throws(() => publish(disk, here.cache, here.output), { code: "EACCES" });
  chmodSync(here.root, 0o755);
  chmodSync(here.output, 0o755);
  assert.deepEqual(site(here), OLD);
});

test("only what is ours, empty or absent may be replaced", () => {
  const root = temporaryFolder();
  const files = ["posts/a.md", "mine/notes.txt", "ours/.yeonjae", "checkout/.git/HEAD", "file"];
  for (const path of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), "");
  }
  mkdirSync(join(root, "empty"));
  symlinkSync(join(root, "posts"), join(root, "link"));
  const why = (output: string) => refuseOutput(disk, root, join(root, output), ["posts", ".cache"])?.why;

  assert.equal(why("ours"), undefined);
  assert.equal(why("empty"), undefined);
  assert.equal(why("absent/deep"), undefined);
  assert.equal(why("checkout"), undefined);
  assert.equal(why("mine"), "foreign");
  assert.equal(why("file"), "not-folder");
  for (const output of [".", "..", "posts", "posts/x", "link", "link/x", ".cache", ".cache/stage"]) {
    assert.equal(why(output), "source", output);
  }
});
