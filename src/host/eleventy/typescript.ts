import { importModule } from "../import-module.ts";

/**
 * Registers the loader hooks of tsx, for an author's settings, pages and layouts in TypeScript, unless Node strips
 * types itself (from 22.18 on) or a loader is active already, which is so when this file runs from its `.ts` source.
 */
export async function registerTypeScript(): Promise<void> {
  if (Object(process.features).typescript || import.meta.url.endsWith(".ts")) return;
  const { register } = (await importModule("tsx/esm/api")) as typeof import("tsx/esm/api");
  register();
}
