import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The configuration files that Eleventy looks for, in its order. */
const NAMES = [".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs"];

/** The configuration of a site that Eleventy's own command builds. */
export interface BareConfig {
  /** From the site's folder. */
  readonly path: string;
  /**
   * Its text, for the line numbers of problems in our settings. What stands before them is blank: it holds settings of
   * others, such as `title:`.
   */
  readonly text: string;
}

/** @param argv the command's, which may name another file: `--config=site.config.js` */
export function findBareConfig(root: string, argv: readonly string[]): BareConfig {
  return readBareConfig(root, nameBareConfig(root, argv) ?? "eleventy.config.js");
}

/** The name of the configuration file that Eleventy would read; null where there is none. */
function nameBareConfig(root: string, argv: readonly string[]): string | null {
  const option = argv.findIndex((each) => /^--config(?:=|$)/.test(each));
  const named = option < 0 ? undefined : (/=(.*)/.exec(argv[option] ?? "")?.[1] ?? argv[option + 1]);
  const candidates = [...(named === undefined ? [] : [named]), ...NAMES, ".eleventy.ts"];
  return candidates.find((name) => existsSync(join(root, name))) ?? null;
}

/** The configuration that our own commands read where there is no `.eleventy.ts`; null where there is none at all. */
export function findForeignConfig(root: string): BareConfig | null {
  const path = NAMES.find((name) => existsSync(join(root, name)));
  return path === undefined ? null : readBareConfig(root, path);
}

function readBareConfig(root: string, path: string): BareConfig {
  const text = existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : "";
  const start = Math.max(0, text.search(/\baddPlugin\(\s*yeonjae\b/));
  return { path, text: text.slice(0, start).replace(/[^\n]/g, " ") + text.slice(start) };
}
