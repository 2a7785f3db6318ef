import assert from "node:assert/strict";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { disk } from "../../../src/host/publish/disk.ts";
import { refuseOutput } from "../../../src/host/publish/output-folder.ts";
import { publish, recover } from "../../../src/host/publish/publish.ts";
import { temporaryFolder } from "../../kit/temporary.ts";
import { failing, watched } from "./faulty-disk.ts";
import { NEW, OLD, type Scene, scene, site, WAYS } from "./scene.ts";

for (const [name, way] of Object.entries(WAYS)) {
  test(`publishing, ${name}, makes exactly the new site`, () => {
    const here = scene(disk, temporaryFolder());
    const through = way(here);
    publish(through.disk, here.cache, through.stage, here.output);
    assert.deepEqual(site(here), NEW);
    disk.removeTree(here.cache.stage);
    assert.deepEqual(disk.list(here.cache.folder), []);
  });
}

test("a small change leaves mtime and inode of every other file", () => {
  const here = prepare("by file");
  const identityOf = (path: string) => {
    const { ino, mtimeMs } = statSync(join(here.output, path));
    return `${ino} ${mtimeMs}`;
  };
  const [same, changed] = [identityOf("feed.xml"), identityOf("index.html")];
  publish(disk, here.cache, here.stage, here.output);
  assert.equal(identityOf("feed.xml"), same);
  assert.notEqual(identityOf("index.html"), changed);
});

test("a large change takes two renames, however many files there are", () => {
  const here = prepare("by folder");
  const moved: string[] = [];
  const counting = watched(disk, (operation, [, to]) => {
    if (operation === "rename" && !to?.endsWith(".json")) moved.push(to as string);
  });
  publish(counting, here.cache, here.stage, here.output);
  assert.deepEqual(moved, [here.cache.old, here.output]);
});

test("the comparison stops as soon as a change is too large to be small", () => {
  const here = prepare("by folder");
  let comparisons = 0;
  const counting = watched(disk, (operation) => {
    if (operation === "size" || operation === "equal") comparisons++;
  });
  publish(counting, here.cache, here.stage, here.output);
  // The marker, which is the same, on both sides; then the first page.
  assert.equal(comparisons, 3);
});

test("nothing is written where nothing has changed", () => {
  const here = prepare("by file");
  publish(disk, here.cache, here.stage, here.output);
  const changed: string[] = [];
  const counting = watched(disk, (operation, args) => {
    if (["link", "rename", "remove", "copy"].includes(operation)) changed.push(args.join(" "));
  });
  for (const [path, text] of Object.entries(NEW)) disk.write(join(here.stage.folder, path), text);
  publish(counting, here.cache, here.stage, here.output);
  assert.deepEqual(changed, []);
});

test("what was edited by hand in the site is made good, also where the size tells nothing", () => {
  const here = prepare("by file");
  const file = join(here.output, "feed.xml");
  writeFileSync(file, "by hand!");
  assert.equal(statSync(file).size, Buffer.byteLength(NEW["feed.xml"] as string));
  publish(disk, here.cache, here.stage, here.output);
  assert.deepEqual(site(here), NEW);
});

test("where files can't be moved one by one, the folder is", () => {
  const here = prepare("by file");
  const stubborn = join(here.output, "index.html");
  const through = failing(disk, "EPERM", (operation, args) => operation === "rename" && args[1] === stubborn);
  publish(through, here.cache, here.stage, here.output);
  assert.deepEqual(site(here), NEW);
});

test("a site that can neither be moved nor changed stays as it was, and the reason is told", () => {
  const here = prepare("by file");
  const { output } = here;
  const stubborn = join(output, "index.html");
  const through = failing(
    disk,
    "EACCES",
    (operation, args) => operation === "rename" && (args.includes(stubborn) || args.includes(output)),
  );
  assert.throws(() => publish(through, here.cache, here.stage, output), { code: "EACCES" });
  assert.deepEqual(site(here), OLD);
  recover(disk, here.cache);
  assert.deepEqual(disk.list(here.cache.folder), []);
});

test("a git checkout keeps its history", () => {
  const here = prepare("by folder");
  mkdirSync(join(here.output, ".git"));
  writeFileSync(join(here.output, ".git/HEAD"), "ref");
  publish(disk, here.cache, here.stage, here.output);
  assert.equal(readFileSync(join(here.output, ".git/HEAD"), "utf8"), "ref");
});

test("a link stays a link", () => {
  const here = prepare("by folder");
  const real = join(here.root, "elsewhere");
  disk.rename(here.output, real);
  symlinkSync(real, here.output);
  publish(disk, here.cache, here.stage, here.output);
  assert.equal(disk.kind(here.output), "link");
  assert.deepEqual(site(here), NEW);
});

/** Runs as an unprivileged user, since root may write everywhere. */
function asNobody(work: () => void): void {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

for (const locked of ["", "_site", "_site/Case", ".cache"]) {
  test(`a site is never half old and half new when ${locked || "the column"} is read-only`, {
    skip: process.platform === "win32" && "permissions are others there",
  }, () => {
    for (const name of ["by folder", "by file"] as const) {
      const here = prepare(name);
      for (const path of ["", "_site", ".cache", ".cache/stage"]) chmodSync(join(here.root, path), 0o777);
      for (const path of Object.keys(OLD)) chmodSync(join(here.output, dirname(path)), 0o777);
      chmodSync(join(here.root, locked), 0o555);
      asNobody(() => {
        try {
          publish(disk, here.cache, here.stage, here.output);
        } catch (error) {
          assert.equal((error as { code?: string }).code, "EACCES");
        }
      });
      const found = site(here);
      assert.deepEqual(found, found["index.html"] === "old" ? OLD : NEW, `${name}, ${locked}`);
      if (existsSync(join(here.root, locked))) chmodSync(join(here.root, locked), 0o777);
    }
  });
}

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
  assert.ok(existsSync(join(root, "posts/a.md")));
});

function prepare(name: keyof typeof WAYS): Scene {
  const here = scene(disk, temporaryFolder());
  return { ...here, stage: WAYS[name](here).stage };
}
