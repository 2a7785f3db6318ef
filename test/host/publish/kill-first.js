/**
 * Preloaded into a command (`node --import`): registers tsx and loads `kill-at.ts`. Eleventy is loaded first, since it
 * takes a second longer with the hooks of tsx.
 */
await import("@11ty/eleventy");
(await import("tsx/esm/api")).register();
await import("./kill-at.ts");
