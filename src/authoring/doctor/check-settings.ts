import { isExampleUrl, PLACEHOLDER_URL } from "../../core/example-url.ts";
import type { ColumnFacts } from "./column-facts.ts";
import { type Finding, finding, lineAt } from "./finding.ts";

/** What the settings lack, other than what `check` tells of them. */
export function* checkSettings({ files, settings, git }: ColumnFacts, path: string): Generator<Finding> {
  if (settings === null) {
    yield finding("settings-unread", { path }, {});
    return;
  }
  const { site, missingId } = settings;
  const { url } = site;
  const text = files.get(path) ?? "";
  const found = text.search(/^[ \t]*["']?url["']?[ \t]*:/m);
  const at = { path, ...(found === -1 ? {} : { line: lineAt(text, found) }) };
  if (missingId !== null) {
    const { id, line, file: fix } = missingId;
    yield finding("id-missing", { ...at, fix }, { line, isKept: id === site.id });
  }
  if (url === PLACEHOLDER_URL) yield finding("url-placeholder", at, { url });
  else if (isExampleUrl(url)) yield finding("url-example", at, { url });
  if (site.feeds.updated === "git" && git !== "whole") yield finding("git-dates", { path }, { git });
}
