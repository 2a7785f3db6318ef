import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { before, test } from "node:test";
import { card, ROOT } from "../kit/column.ts";
import { listFiles } from "../kit/listing.ts";
import { md } from "../kit/sources.ts";
import { start } from "../kit/start.ts";
import { type Installed, install, writeColumn } from "./installed.ts";

let installed: Installed;

before(() => {
  installed = install();
  writeColumn(installed);
});

interface Said {
  readonly code: number | null;
  readonly said: string;
}

function run(script: string, ...args: readonly string[]): Promise<Said> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: installed.folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: "en_US.UTF-8" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk) => (said += chunk));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, said })));
}

const COMMAND = "node_modules/yeonjae/bin/yeonjae.js";

/** All that TypeScript can be strict about, types of packages included; none are installed beside ours. */
const STRICT = {
  target: "es2023",
  noEmit: true,
  allowImportingTsExtensions: true,
  strict: true,
  skipLibCheck: false,
  types: [],
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  lib: ["es2023", "dom"],
};

const CONSUMERS = {
  nodenext: { module: "nodenext", exactOptionalPropertyTypes: true },
  "nodenext, optional properties that may be undefined": { module: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler", exactOptionalPropertyTypes: true },
};

for (const [name, options] of Object.entries(CONSUMERS)) {
  test(`settings and layouts of a column pass the strictest types: ${name}`, async () => {
    const file = join(installed.folder, `tsconfig.${options.module}.json`);
    writeFileSync(
      file,
      JSON.stringify({ compilerOptions: { ...STRICT, ...options }, include: [".eleventy.ts", "**/*.ts"] }),
    );
    const { code, said } = await run(join(ROOT, "node_modules/typescript/bin/tsc"), "-p", file);
    assert.equal(said, "");
    assert.equal(code, 0);
  });
}

test("the types are one file that needs no other package", () => {
  assert.deepEqual(
    installed.files.filter((file) => file.endsWith(".d.ts")),
    ["dist/index.d.ts"],
  );
  const types = readFileSync(join(installed.package, "dist/index.d.ts"), "utf8");
  assert.doesNotMatch(types, /\bimport\b.*["']|\/\/\/ <reference|\bany\b(?=[;,)\]>])/);
});

test("it holds what runs and what is read, and nothing twice", () => {
  const { files } = installed;
  const folders = new Set(files.map((file) => file.split("/")[0]));
  for (const folder of ["test", "bench", "posts", ".ci", "node_modules"])
    assert.ok(!folders.has(folder), folder);
  const scripts = files.filter((file) => /\.ts$/.test(file) && !/^(?:layouts|skeleton)\//.test(file));
  assert.deepEqual(scripts, ["dist/index.d.ts"]);
  for (const map of files.filter((file) => file.endsWith(".map"))) {
    assert.ok(files.includes(map.slice(0, -".map".length)), map);
    const { sourcesContent } = JSON.parse(readFileSync(join(installed.package, map), "utf8"));
    assert.equal(sourcesContent, undefined, map);
  }
  // What a clone is compiled with.
  for (const file of ["bundle", "compile", "entry-points", "prepack"].map((name) => `bin/${name}.js`))
    assert.ok(!files.includes(file), file);
  for (const file of ["bin", "dist", "dist/engine.cjs", "layouts/style.css"]) {
    const { mode } = statSync(join(installed.package, file));
    assert.equal(mode & 0o044, 0o044, `${file} can be read by everybody`);
  }
});

test("the licenses of the packages in the bundle come with it", () => {
  const text = readFileSync(join(installed.package, "dist/licenses.txt"), "utf8");
  for (const name of ["luxon", "markdown-it", "linkify-it", "@clack/prompts"])
    assert.match(text, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\\n\\n[^]*?Permission is hereby granted`, "m"));
});

test("links between its documents lead to what it holds", () => {
  const { files } = installed;
  const documents = files.filter((file) => /^(?!skeleton\/).*\.md$/.test(file));
  assert.ok(documents.includes("README.md") && documents.includes("docs/hosting.md"));
  for (const file of documents) {
    const text = readFileSync(join(installed.package, file), "utf8").replace(
      /^(```+)[\s\S]*?^\1|`[^`\n]*`/gm,
      "",
    );
    for (const [, link = ""] of text.matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)/gm)) {
      if (/^[a-z]+:|^#/.test(link)) continue;
      const target = normalize(join(dirname(file), decodeURI(link.replace(/#.*/, ""))));
      assert.ok(files.includes(target), `${file}: ${link}`);
    }
  }
});

/** When each file of the package was written. */
const times = () => installed.files.map((file) => [file, statSync(join(installed.package, file)).mtimeMs]);

test("a column is built without anything being written beside the package's files", async () => {
  const { folder, files } = installed;
  rmSync(join(folder, "layouts/footer.ts"));
  mkdirSync(join(folder, "posts"));
  writeFileSync(
    join(folder, "posts/fog.md"),
    md("title: 안개\ndate: 2024-01-03", "안개다.[^1]\n\n[^1]: 물이다."),
  );
  writeFileSync(join(folder, ".eleventy.ts"), card());
  for (const name of ["", "bin", "dist", "layouts"]) chmodSync(join(installed.package, name), 0o555);
  const before = times();
  const { code, said } = await run(COMMAND, "build");
  assert.equal(code, 0, said);
  assert.match(readFileSync(join(folder, "_site/fog/index.html"), "utf8"), /안개다/);
  assert.deepEqual(times(), before);
  assert.ok(!existsSync(join(installed.package, "src/index.ts")));
  for (const name of ["", "bin", "dist", "layouts"]) chmodSync(join(installed.package, name), 0o755);
  assert.deepEqual(listFiles(installed.package), files);
});

test("the development server of an installed package has its client", async () => {
  const command = join(installed.package, "bin/yeonjae.js");
  const { home, stop } = await start(installed, 18280, {}, command);
  try {
    for (const name of ["live.js", "hot-swap.js", "patch.js", "live.css"]) {
      const { status } = await fetch(new URL(`.yeonjae/${name}`, home));
      assert.equal(status, 200, name);
    }
  } finally {
    stop();
  }
});
