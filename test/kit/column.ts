import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listFiles } from "./listing.ts";
import { temporaryFolder } from "./temporary.ts";

export const ROOT = join(import.meta.dirname, "../..");

/** The `url` of test columns: below a path, as on GitHub Pages. */
export const SITE_URL = "https://example.org/column/";

/** The default `--now` of builds in tests. */
export const NOW = "2024-06-01T12:00:00+09:00";

/** A column in a temporary folder: `.eleventy.ts`, `posts/` and the rest, with the package in `node_modules/`. */
export interface TestColumn {
  readonly folder: string;
  run(args: readonly string[], env?: Env): Promise<Run>;
  /** `yeonjae build` at `NOW`. */
  build(args?: readonly string[], env?: Env): Promise<Run>;
}

export type Env = Readonly<Record<string, string | undefined>>;

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Files of a column by path: "posts/city/01.md". */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export function makeColumn(files: Files): TestColumn {
  const column = open(temporaryFolder());
  write(column, files);
  return addCard(column);
}

/** Writes a minimal `.eleventy.ts` unless the column has one. */
export function addCard(column: TestColumn): TestColumn {
  if (!existsSync(join(column.folder, ".eleventy.ts"))) write(column, { ".eleventy.ts": card() });
  return column;
}

/** A copy of a folder, in a new place. */
export function copyColumn(source: string): TestColumn {
  const column = open(temporaryFolder());
  cpSync(source, column.folder, { recursive: true });
  return column;
}

export function write({ folder }: Pick<TestColumn, "folder">, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** The text of a minimal `.eleventy.ts`, with more settings if given. */
export function card(settings: Readonly<Record<string, unknown>> = {}): string {
  const { url = SITE_URL } = settings;
  // The id is what it would be by default, and written: no notice tells that it is not.
  const all = { title: "도시 산책", url, id: url, lang: "ko", timeZone: "Asia/Seoul", ...settings };
  return `import yeonjae from "yeonjae";

export default function (config) {
  config.addPlugin(yeonjae, ${JSON.stringify(all)});
}
`;
}

/** The files of a folder by path, without those that start with one of `except`. */
export function filesOf(folder: string, ...except: readonly string[]): Map<string, Buffer> {
  const files = listFiles(folder).filter((file) => !except.some((start) => file.startsWith(start)));
  return new Map(files.map((file) => [file, readFileSync(join(folder, file))]));
}

function open(folder: string): TestColumn {
  mkdirSync(join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  symlinkSync(ROOT, join(folder, "node_modules/yeonjae"), "dir");
  const run = (args: readonly string[], env: Env = {}): Promise<Run> => runYeonjae(folder, args, env);
  return { folder, run, build: (args = [], env = {}) => run(["build", "--now", NOW, ...args], env) };
}

/**
 * Isolated environment: `LANG` selects the language of messages; nothing of this machine's locale or zone gets through.
 */
function runYeonjae(cwd: string, args: readonly string[], env: Env): Promise<Run> {
  const { PATH, HOME, TMPDIR, NODE_V8_COVERAGE } = process.env;
  const clean = {
    PATH,
    HOME,
    TMPDIR,
    NODE_V8_COVERAGE,
    TZ: "UTC",
    LANG: "en_US.UTF-8",
    NO_COLOR: "1",
    ...env,
  };
  const child = spawn(process.execPath, [join(ROOT, "bin/yeonjae.js"), ...args], {
    cwd,
    env: clean,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk) => (stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk) => (stderr += chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}
