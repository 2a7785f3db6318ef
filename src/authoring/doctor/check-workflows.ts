import type { ColumnFacts } from "./column-facts.ts";
import { type Finding, finding, lineAt } from "./finding.ts";
import { isFormerVersion } from "./former-versions.ts";
import { renewFile } from "./renew-file.ts";
import { satisfies } from "./version-range.ts";

export const WORKFLOWS = ".github/workflows/";

/** Where hosts are told how to build. */
export function isHostFile(path: string): boolean {
  return path.startsWith(WORKFLOWS) || [".gitlab-ci.yml", "netlify.toml", ".node-version"].includes(path);
}

/** The files of hosts: those of ours that nobody has changed are renewed, of others only what is surely old is told. */
export function* checkWorkflows(facts: ColumnFacts): Generator<Finding> {
  const { files, skeleton, engines, settings } = facts;
  const own: [string, string][] = [];
  for (const [path, text] of files) {
    if (!isHostFile(path)) continue;
    const today = skeleton.get(path);
    const plain = text.replaceAll("\r\n", "\n");
    if (plain === today) continue;
    if (today !== undefined && isFormerVersion(path, plain)) yield renewFile(path, text, today);
    else own.push([path, text]);
  }
  const all = [...files].filter(([path]) => isHostFile(path)).map(([, text]) => text);
  for (const [path, text] of own) {
    yield* olderActions(path, text, skeleton);
    yield* unsupportedNode(path, text, engines);
    const isDeploying = path.startsWith(WORKFLOWS) && /deploy-pages|gh-pages/.test(text);
    if (!isDeploying) continue;
    if (!all.some((each) => /schedule|due-since/.test(each))) yield finding("no-schedule", { path }, {});
    if (usesLfs(files.get(".gitattributes")) && !/lfs/.test(text)) yield finding("no-lfs", { path }, {});
  }
  if (settings?.site.feeds.updated !== "git") return;
  for (const [path, text] of own)
    if (path.startsWith(WORKFLOWS) && /deploy-pages|gh-pages/.test(text) && !HISTORY.test(text))
      yield finding("no-history", { path }, {});
}

/** How a workflow gets the whole history: at once, or later. Ours does so where the settings need it. */
const HISTORY = /fetch-depth:\s*0|--unshallow|--depth=2147483647/;

/** Actions below the major version that new columns have. */
function* olderActions(
  path: string,
  text: string,
  skeleton: ReadonlyMap<string, string>,
): Generator<Finding> {
  const wanted = new Map<string, number>();
  for (const today of skeleton.values())
    for (const { action, major } of actionsIn(today))
      wanted.set(action, Math.max(major, wanted.get(action) ?? 0));
  for (const { action, major, at } of actionsIn(text)) {
    const ours = wanted.get(action) ?? 0;
    if (major < ours)
      yield finding("action-older", { path, line: lineAt(text, at) }, { action, found: major, wanted: ours });
  }
}

function actionsIn(text: string) {
  return [...text.matchAll(/^\s*(?:- )?uses:\s*["']?([\w./-]+)@v(\d+)/gm)].map((match) => ({
    action: match[1] ?? "",
    major: Number(match[2]),
    at: match.index + match[0].length,
  }));
}

/** A version of Node that the engine does not run on. */
function* unsupportedNode(path: string, text: string, engines: string): Generator<Finding> {
  const pattern =
    path === ".node-version"
      ? /^v?(\d+)/g
      : /(?:node-version:\s*|NODE_VERSION\s*[=:]\s*|image:\s*["']?node:)["']?v?(\d+)/g;
  for (const match of text.matchAll(pattern)) {
    const [whole, major = ""] = match;
    if (satisfies(`${major}.999.0`, engines) === false)
      yield finding(
        "node-in-workflow",
        { path, line: lineAt(text, match.index + whole.length) },
        { found: major, wanted: engines },
      );
  }
}

function usesLfs(attributes = ""): boolean {
  return /^[^#\n]*filter=lfs/m.test(attributes);
}
