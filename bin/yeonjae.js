#!/usr/bin/env node
// Small and old-fashioned on purpose: it must run, and say something sensible, on every Node there is.
const [major] = process.versions.node.split(".").map(Number);

if (major < 20) {
  console.error(`yeonjae: Node 20 or newer is needed; this is ${process.versions.node}.`);
  process.exitCode = 2;
} else {
  try {
    // What lives for seconds is compiled plainly: to inline more takes longer than it saves, a fifteenth of a large
    // build. Tried in these versions; a V8 that does not know the flag would say so to everybody.
    if (major <= 24)
      (await import("node:v8")).setFlagsFromString("--max-inlined-bytecode-size-cumulative=100");
    // Errors are told by their place in the sources.
    process.setSourceMapsEnabled(true);
    const { load } = await import("./load.js");
    const { run } = await load("run");
    await run();
  } catch (error) {
    // What can't be compiled is told like whatever else is wrong with the content: our layouts may be the author's own.
    const mistakes = (error.errors ?? []).filter(({ location }) => location);
    for (const { location, text } of mistakes)
      console.error(`${location.file}:${location.line}:${location.column + 1}: error: ${text}`);
    if (mistakes.length === 0) console.error(`yeonjae: ${error.message} Has "npm ci" been run?`);
    // Node itself would end with 1, which says that the content is at fault, or that nothing is due.
    process.exitCode = mistakes.length > 0 ? 1 : 3;
  }
}
