/** A file split into front matter and body. */
export interface Split {
  /** Between the `---` lines; null when there are none. */
  readonly yaml: string | null;
  /** Line of the file on which `yaml` begins, from 1. */
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
  /** Whether the closing `---` is missing. */
  readonly unclosed: boolean;
}

const OPENING = /^---[ \t]*\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;

export function splitFrontMatter(text: string): Split {
  const opening = OPENING.exec(text);
  if (!opening) return { yaml: null, yamlLine: 1, body: text, bodyLine: 1, unclosed: false };
  const rest = text.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (!closing) return { yaml: null, yamlLine: 2, body: "", bodyLine: 2, unclosed: true };
  const yaml = rest.slice(0, closing.index);
  const body = rest.slice(closing.index + closing[0].length).replace(/^\n/, "");
  return { yaml, yamlLine: 2, body, bodyLine: 2 + lineBreaks(yaml) + 1, unclosed: false };
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
