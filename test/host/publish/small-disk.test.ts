import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { filesOf, makeColumn, NOW, type TestColumn, write } from "../../kit/column.ts";
import { FULL } from "../../kit/full.ts";
import { runHere } from "../../kit/in-process.ts";

/** Mounted file systems of one megabyte, which the site outgrows. */
const mounted: string[] = [];
after(() => {
  for (const folder of mounted) spawnSync("umount", [folder]);
});

function mount(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]);
  if (status === 0) mounted.push(folder);
  return status === 0;
}

const post = (files: number) => {
  const links = Array.from({ length: files }, (_, index) => `[${index}](${index}.pdf)`).join(" ");
  return `---\ntitle: 안개\ndate: 2024-01-03\n---\n\n안개 ${files}. ${links}\n`;
};
const KILOBYTES = 60;

const run = (column: TestColumn, command: string) => runHere(column, [command, "--now", NOW], "en");

for (const place of ["_site", ".cache"]) {
  test(`a site that outgrows the file system of ${place} stays as it was, and is told in a line`, {
    skip: !FULL && "it mounts file systems",
  }, async (t) => {
    const column = makeColumn({ "posts/fog.md": post(0) });
    if (!mount(join(column.folder, place))) return t.skip("only root can mount a file system");
    const site = () => filesOf(join(column.folder, "_site"));
    assert.equal((await run(column, "build")).code, 0);
    let failed = 0;
    for (let files = 1; files < 20; files++) {
      const before = site();
      write(column, {
        [`posts/${files - 1}.pdf`]: Buffer.alloc(KILOBYTES * 1024, files),
        "posts/fog.md": post(files),
      });
      const { code, stderr } = await run(column, "build");
      if (code === 0) continue;
      failed++;
      assert.equal(code, 3);
      assert.match(stderr, /^yeonjae: the disk is full \(ENOSPC\): \S+\n$/);
      assert.deepEqual(site(), before, `${files} files`);
      assert.equal((await run(column, "status")).code, 0);
      assert.deepEqual(site(), before, `${files} files`);
      assert.deepEqual(readdirSync(join(column.folder, ".cache")), ["no-pages"]);
    }
    assert.ok(failed > 2 && failed < 19, `${failed}`);

    write(column, { "posts/fog.md": post(0) });
    const { code, stderr } = await run(column, "build");
    assert.equal(code, 0, stderr);
    assert.ok(!site().has("0.pdf"));
  });
}
