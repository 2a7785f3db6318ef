import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { filesOf, makeColumn, NOW, type Run, type TestColumn, write } from "../../kit/column.ts";
import { FULL } from "../../kit/full.ts";
import { runHere } from "../../kit/in-process.ts";
import { armFs } from "./armed-fs.ts";
import { systemError } from "./faulty-disk.ts";

/** Whole commands with failing system calls: one line with error and path, exit code 3, and nothing is lost. */

const post = (words: string) => `---\ntitle: 안개\ndate: 2024-01-03\n---\n\n${words}\n`;

const built = makeColumn({ "posts/fog.md": post("안개가 걷혔다."), "posts/map.txt": "지도" });
await run(built, "build");

/** A built column whose post has been edited since. */
function edited(): TestColumn {
  const column = makeColumn(Object.fromEntries(filesOf(built.folder, "node_modules/", ".cache/")));
  write(column, { "posts/fog.md": post("안개가 [짙다](map.txt).") });
  return column;
}

function run(column: TestColumn, ...argv: string[]): Promise<Run> {
  return runHere(column, [...argv, "--now", NOW], "en");
}

const siteOf = ({ folder }: TestColumn) => filesOf(join(folder, "_site"));

/** Runs a command with the `nth` system call failing; `count` is the number of calls. */
async function runFailing(column: TestColumn, command: string, code: string, nth: number) {
  let count = 0;
  const disarm = armFs(column.folder, (operation, path) => {
    if (++count === nth) throw systemError(code, operation.replace("Sync", ""), path);
  });
  try {
    return { ...(await run(column, command)), count };
  } finally {
    disarm();
  }
}

for (const code of ["EIO", "EACCES", "ENOSPC"]) {
  test(`a build that meets ${code} at any operation says so in a line, or does without`, async () => {
    const model = edited();
    const old = siteOf(model);
    const { count } = await runFailing(model, "build", code, 0);
    const made = siteOf(model);
    const step = FULL ? 1 : 17;
    let failed = 0;
    // A different offset for each code, when not every call is tried.
    for (let nth = Math.min(step, code.length); nth <= count; nth += step) {
      const column = edited();
      const posts = filesOf(join(column.folder, "posts"));
      const { code: exit, stderr } = await runFailing(column, "build", code, nth);
      if (exit !== 0) {
        failed++;
        assert.equal(exit, 3, `${nth}: ${stderr}`);
        assert.match(stderr, new RegExp(`^(?:yeonjae|posts[^:]*:1): .*\\b${code}\\b`), `${nth}`);
        assert.doesNotMatch(stderr, /defect|^ +at /m, `${nth}: ${stderr}`);
      }
      await run(column, "status");
      const found = siteOf(column);
      assert.ok(sameFiles(found, old) || sameFiles(found, made), `${code} at ${nth}`);
      assert.deepEqual(filesOf(join(column.folder, "posts")), posts);
      assert.equal((await run(column, "build")).code, 0);
      assert.ok(sameFiles(siteOf(column), made), `built after ${code} at ${nth}`);
      assert.equal(filesOf(join(column.folder, ".cache")).size, 0);
    }
    assert.ok(failed > 3);
  });
}

function sameFiles(one: Map<string, Buffer>, other: Map<string, Buffer>): boolean {
  return one.size === other.size && [...one].every(([path, bytes]) => other.get(path)?.equals(bytes));
}

for (const command of ["build", "check", "status", "renumber"]) {
  test(`a post that the disk can't give is one line and code 3: ${command}`, async () => {
    const column = edited();
    const disarm = armFs(column.folder, (operation, path) => {
      if (operation === "readFileSync" && path.endsWith("fog.md")) throw systemError("EIO", "read", path);
    });
    try {
      const argv = command === "renumber" ? [command] : [command, "--now", NOW];
      const { code, stderr } = await runHere(column, argv, "en");
      assert.equal(code, 3, stderr);
      if (command === "status") return;
      const [first] = stderr.split("\n");
      const korean = (await runHere(column, argv, "ko")).stderr.split("\n")[0];
      assert.equal(
        korean,
        "posts/fog.md:1: error: 읽을 수 없습니다(EIO). 있는 파일인지, 읽을 권한이 있는지 살펴보세요.",
      );
      assert.equal(
        first,
        "posts/fog.md:1: error: It can't be read (EIO). Check that it exists and that you may read it.",
      );
    } finally {
      disarm();
    }
  });
}
