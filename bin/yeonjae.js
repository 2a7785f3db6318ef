#!/usr/bin/env node
// Small and old-fashioned on purpose: it must run, and say something sensible, on every Node there is.
const [major] = process.versions.node.split(".").map(Number);

if (major < 20) {
  console.error(`yeonjae: Node 20 or newer is needed; this is ${process.versions.node}.`);
  process.exitCode = 2;
} else {
  // Node that strips types does not do it inside node_modules.
  const inPackage = import.meta.url.includes("/node_modules/");
  if (!process.features.typescript || inPackage) {
    // Loaded before the hooks of tsx see every file of it, Eleventy takes 0.5 s instead of 1.3.
    if (["build", "check", "start"].includes(process.argv[2])) await import("@11ty/eleventy");
    (await import("tsx/esm/api")).register();
  }
  const { run } = await import("../src/commands/run.ts");
  await run();
}
