/**
 * Loaded before a command (`node --import`), this loads `kill-at.ts`, which is TypeScript; and Eleventy before that,
 * since it takes a second longer once the hooks of tsx see every file of it.
 */
await import("@11ty/eleventy");
(await import("tsx/esm/api")).register();
await import("./kill-at.ts");
