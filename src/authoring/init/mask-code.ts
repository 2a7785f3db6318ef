/**
 * The same text with every comment and the content of every string blank, so that positions stay. Null where a slash
 * could begin a regular expression, whose end it does not know.
 */
export function maskCode(source: string): string | null {
  const masked = source.replace(
    /\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`/g,
    (found) => {
      const blank = found.replace(/[^\r\n]/g, " ");
      return found.startsWith("/") ? blank : `${found[0]}${blank.slice(2)}${found[0]}`;
    },
  );
  return masked.includes("/") ? null : masked;
}

/**
 * What stands between the brace that opens before `start` and the one that closes it, at the end of a call; what is
 * nested in it is blank. Null where it is something else.
 */
export function topLevelOf(masked: string, start: number): string | null {
  let depth = 1;
  let top = "";
  for (const char of masked.slice(start).split("")) {
    if (/[)\]}]/.test(char)) depth -= 1;
    if (depth === 0) return /^\}\s*\)/.test(masked.slice(start + top.length)) ? top : null;
    top += depth === 1 || char === "\n" ? char : " ";
    if (/[([{]/.test(char)) depth += 1;
  }
  return null;
}
