import type { NewFile } from "../edits/file-change.ts";
import type { ColumnFacts } from "./column-facts.ts";
import { type Finding, finding } from "./finding.ts";
import { isOlder, satisfies } from "./version-range.ts";

const PATH = "package.json";
const LOCK = "package-lock.json";
/** Of other package managers, whose lock files are not read here. */
export const OTHER_LOCKS = ["npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb"];
const ENGINE = "yeonjae";

type Json = { readonly [key: string]: unknown };

/**
 * `package.json`, the engine that it asks for, and the one that is installed.
 *
 * @param isOwn whether the whole site is the column; a site in which it is mounted has scripts of its own
 */
export function* checkPackage(facts: ColumnFacts, isOwn: boolean): Generator<Finding> {
  const { node, engines, files } = facts;
  if (satisfies(node, engines) === false)
    yield finding("node-unsupported", { path: PATH }, { found: node, wanted: engines });
  const text = files.get(PATH);
  if (text === undefined) {
    yield finding("no-package", { path: PATH }, {});
    return;
  }
  const content = objectIn(text);
  if (content === null) {
    yield finding("package-broken", { path: PATH }, {});
    return;
  }
  if (isOwn && content.type !== "module") yield finding("not-module", { path: PATH }, {});
  if (isOwn) yield* checkScripts(text, content, facts);
  // A clone of the engine is its own.
  if (content.name !== ENGINE) yield* checkEngine(content, facts);
}

function* checkScripts(text: string, content: Json, { skeleton }: ColumnFacts): Generator<Finding> {
  const scripts = asObject(content.scripts);
  if ("publish" in scripts) yield finding("script-publish", { path: PATH }, {});
  const ours = Object.entries(asObject(objectIn(skeleton.get(PATH) ?? "")?.scripts));
  const missing = ours.filter(([name]) => !(name in scripts));
  if (missing.length === 0) return;
  const names = missing.map(([name]) => name);
  const settings = missing.map(([name, command]) => `scripts.${name}="${command}"`);
  const all = { ...scripts, ...Object.fromEntries(missing) };
  const fix = isObject(content.scripts ?? {}) ? withScripts(text, content, all) : null;
  yield finding("scripts-missing", { path: PATH, fix }, { names, settings });
}

/** Written anew as npm does it, and only where nothing but the scripts changes by that. */
function withScripts(text: string, content: Json, scripts: Json): NewFile | null {
  const indent = /^[{]\r?\n([ \t]+)/.exec(text)?.[1] ?? "  ";
  const [end = ""] = /\s*$/.exec(text) ?? [];
  const print = (value: Json) => {
    const printed = `${JSON.stringify(value, null, indent)}`;
    return (text.includes("\r\n") ? printed.replaceAll("\n", "\r\n") : printed) + end;
  };
  return print(content) === text ? { path: PATH, before: text, text: print({ ...content, scripts }) } : null;
}

function* checkEngine(content: Json, { files, installed, running }: ColumnFacts): Generator<Finding> {
  const { dependencies, devDependencies } = content;
  const wanted = { ...asObject(devDependencies), ...asObject(dependencies) }[ENGINE];
  if (typeof wanted !== "string") {
    yield finding("engine-unlisted", { path: PATH }, {});
    return;
  }
  if (installed === null) yield finding("engine-not-installed", { path: PATH }, {});
  else if (satisfies(installed, wanted) === false)
    yield finding("engine-other", { path: PATH }, { installed, wanted });
  else if (isOlder(installed, running)) yield finding("engine-older", { path: PATH }, { installed, running });

  if (OTHER_LOCKS.some((path) => files.has(path))) return;
  const lock = files.get(LOCK);
  if (lock === undefined) {
    yield finding("lock-missing", { path: LOCK }, {});
    return;
  }
  const packages = asObject(objectIn(lock)?.packages);
  const root = asObject(packages[""]);
  const asked = { ...asObject(root.devDependencies), ...asObject(root.dependencies) }[ENGINE];
  const { version } = asObject(packages[`node_modules/${ENGINE}`]);
  const at = { path: LOCK };
  if (asked !== wanted) yield finding("lock-other", at, { locked: String(asked ?? "–"), wanted });
  else if (typeof version === "string" && installed !== null && version !== installed)
    yield finding("lock-other", at, { locked: version, wanted: installed });
}

function objectIn(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function asObject(value: unknown): Json {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
