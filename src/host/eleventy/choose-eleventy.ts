import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundledEleventy } from "./bundled-eleventy.ts";
import { compileSettings } from "./compile-settings.ts";
import { type EleventyConstructor, loadEleventy } from "./eleventy.ts";
import type { EleventyPaths } from "./run.ts";
import type { Session } from "./session.ts";
import { registerTypeScript } from "./typescript.ts";

/**
 * Loads Eleventy, and what an author's TypeScript needs. The bundled copy serves columns that can't tell: settings that
 * import nothing but this package get no module of Eleventy's but by the bundle, which has no server.
 */
export async function chooseEleventy(
  { config, runMode }: EleventyPaths,
  { root, foreign }: Session,
): Promise<EleventyConstructor> {
  const bundled = foreign || runMode === "serve" ? null : bundledEleventy();
  if (!isPlain(root, config) || !bundled?.isInstalled()) {
    const Eleventy = await loadEleventy();
    await registerTypeScript();
    return Eleventy;
  }
  if (existsSync(join(root, "layouts")) || !compileSettings(root, config)) await registerTypeScript();
  return bundled.load();
}

/** Settings that import this package alone, and no scripts among the author's pages. */
export function isPlain(root: string, config: string): boolean {
  const file = join(root, config);
  if (!existsSync(file)) return false;
  const others = readFileSync(file, "utf8").replace(OURS, "");
  return !/\b(?:import|require|from)\b|@11ty/.test(others) && !hasScripts(join(root, "pages"));
}

/** import yeonjae, { en } from "yeonjae"; */
const OURS = /^import [\w\s{},*]+ from (["'])yeonjae\1;?$/gm;

function hasScripts(folder: string): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).some((name) =>
    /\.[cm]?[jt]s$/.test(name),
  );
}
