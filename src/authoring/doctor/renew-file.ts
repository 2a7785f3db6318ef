import { type Finding, finding } from "./finding.ts";

/** A file that is not as we write it today, and is to be: with the line ends that it has, as git may have made them. */
export function renewFile(path: string, before: string, today: string): Finding {
  const text = before.includes("\r\n") ? today.replaceAll("\n", "\r\n") : today;
  return finding("file-older", { path, fix: { path, before, text } }, {});
}
