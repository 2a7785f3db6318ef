type Version = readonly [major: number, minor: number, patch: number];

/**
 * Whether a version satisfies a range of npm's: alternatives with `||` of `^1.2.3`, `~1.2.3`, `>=1.2.3`, `1.2.3`, `1.x`
 * and `*`. Null where the range is something else: a tag, a tarball, an address of git.
 */
export function satisfies(version: string, range: string): boolean | null {
  const found = parse(version);
  if (found === null) return null;
  const results = range.split("||").map((part) => satisfiesPart(found, part.trim()));
  return results.includes(true) ? true : results.includes(null) ? null : false;
}

/** Whether one version is older than another; false where either is none. */
export function isOlder(version: string, than: string): boolean {
  const [a, b] = [parse(version), parse(than)];
  return a !== null && b !== null && compare(a, b) < 0;
}

function satisfiesPart(version: Version, part: string): boolean | null {
  if (part === "*" || part === "") return true;
  const match = /^(\^|~|>=|=?)\s*v?(\d+)(?:\.(\d+|x))?(?:\.(\d+|x))?$/.exec(part);
  if (match === null) return null;
  const [, operator, ...typed] = match;
  const given = typed.filter((each) => each !== undefined && each !== "x").map(Number);
  const [major = 0, minor = 0, patch = 0] = given;
  if (compare(version, [major, minor, patch]) < 0) return false;
  if (operator === ">=") return true;
  // The parts that may not differ: of `^0.1.0` two, since 0.2 may break what 0.1 promised.
  const caret = major > 0 ? 1 : minor > 0 ? 2 : 3;
  const fixed = operator === "^" ? caret : operator === "~" ? 2 : 3;
  const lower = [major, minor, patch];
  return lower.slice(0, Math.min(fixed, given.length)).every((each, i) => each === version[i]);
}

function parse(version: string): Version | null {
  const match = /^v?(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version.trim());
  return match && [Number(match[1]), Number(match[2]), Number(match[3])];
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
