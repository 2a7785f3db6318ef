import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Files in which hosts read redirects and rewrites, and the address that each rule of them is for. */
const RULES: readonly (readonly [file: string, rule: RegExp])[] = [
  ["_redirects", /^[ \t]*(\/\S*)/gm],
  ["netlify.toml", /^\s*from\s*=\s*["'](\/[^"']*)/gm],
  ["vercel.json", /"source"\s*:\s*"(\/[^"]*)/g],
  ["firebase.json", /"source"\s*:\s*"(\/?[^"]*)/g],
  ["staticwebapp.config.json", /"route"\s*:\s*"(\/[^"]*)/g],
  [".htaccess", /^[ \t]*Redirect\w*[ \t]+(?:[a-z0-9]+[ \t]+)?(\/\S*)/gim],
  [".htaccess", /^[ \t]*RewriteRule[ \t]+(\S+)/gim],
];

/**
 * Whether a host may answer an address by a rule of the author's. Patterns are read generously, to their first wildcard,
 * so that no address is called dead that is not.
 *
 * @param folders where the files of rules may lie
 */
export function readHostRules(folders: readonly string[]): (address: string) => boolean {
  const starts = folders.flatMap((folder) =>
    RULES.flatMap(([name, rule]) => {
      const file = join(folder, name);
      const text = existsSync(file) ? readFileSync(file, "utf8") : "";
      return [...text.matchAll(rule)].map(([, pattern = ""]) => literalStart(pattern));
    }),
  );
  return (address) => starts.some((start) => address.startsWith(start) || `${address}/` === start);
}

/** "/old/*" is "/old/"; what is no path at all may be anything. */
function literalStart(pattern: string): string {
  const [start = ""] = pattern.normalize("NFC").split(/[*:(?^[{\\$]/);
  return start.startsWith("/") ? start : "/";
}
