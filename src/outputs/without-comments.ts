const INDENTATION = /^[ \t]+/gm;
/** A comment on lines of its own: from "/*" at the start of a line to the end of the line that closes it, or "//". */
const COMMENT = /^[ \t]*(?:\/\*[\s\S]*?\*\/[ \t]*|\/\/.*)\n/gm;

/**
 * A stock style sheet or script as it is served: readers need its rules, not its reasons, which are a fifth of it.
 * Comments on lines of their own and indentation are left out; no stock file has a string of more than one line. An
 * author's file is served as it is, since its comments may be a license.
 */
export function withoutComments(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(COMMENT, "").replace(INDENTATION, "");
}
