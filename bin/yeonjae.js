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
    const { readTypeScript } = await import("./typescript.js");
    await readTypeScript(async () => {
      // Loaded before the hooks of tsx see every file of it, Eleventy takes 0.5 s instead of 1.3.
      if (/^[a-z]/.test(process.argv[2] ?? "")) await import("@11ty/eleventy");
    });
    const { run } = await import("../src/commands/run.ts");
    await run();
  } catch (error) {
    // Node itself would end with 1, which says that the content is at fault, or that nothing is due.
    console.error(`yeonjae: ${error.message} Has "npm ci" been run?`);
    process.exitCode = 3;
  }
}
