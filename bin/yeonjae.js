#!/usr/bin/env node
// Entry point of the CLI, in syntax for old versions of Node, so that each can report that it is too old.
const [major] = process.versions.node.split(".").map(Number);

if (major < 20) {
  console.error(`yeonjae: Node 20 or newer is needed; this is ${process.versions.node}.`);
  process.exitCode = 2;
} else {
  // Not awaited: of a top-level await that never settles Node 24 prints a warning beside our own line.
  start();
}

async function start() {
  try {
    // V8 flag: less inlining, which in a process of seconds costs more than it saves: a fifteenth of a large
    // build. Tested with these versions only; a V8 without the flag would print a warning.
    if (major <= 24)
      (await import("node:v8")).setFlagsFromString("--max-inlined-bytecode-size-cumulative=100");
    // Stack traces with locations in the TypeScript sources, which only this variable prints: reading the maps of all
    // that is loaded costs a twentieth of a small check.
    if (process.env.DEBUG === "yeonjae") process.setSourceMapsEnabled(true);
    const { load } = await import("./load.js");
    const { run } = await load("run");
    const { readFileSync } = await import("node:fs");
    await run(JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version);
  } catch (error) {
    // Syntax errors (of esbuild) are reported as errors of the content: an author may have edited the stock layouts.
    const mistakes = (error.errors ?? []).filter(({ location }) => location);
    for (const { location, text } of mistakes)
      console.error(`${location.file}:${location.line}:${location.column + 1}: error: ${text}`);
    if (mistakes.length === 0) console.error(`yeonjae: ${error.message} Has "npm ci" been run?`);
    // Exit code 3 (crash): Node's own 1 would mean an error in the content, or that nothing is due.
    process.exitCode = mistakes.length > 0 ? 1 : 3;
  }
}
