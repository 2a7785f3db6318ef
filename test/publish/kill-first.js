/**
 * Loaded before a command (`node --import`), this loads `kill-at.ts`, which is TypeScript; and Eleventy before that,
 * since it takes a second longer once the hooks of tsx see every file of it.
 */
import { readTypeScript } from "../../bin/typescript.js";

await readTypeScript(() => import("@11ty/eleventy"));
await import("./kill-at.ts");
