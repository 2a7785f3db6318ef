import type { Language } from "./language.ts";
import type { Code, Problem } from "./problem.ts";
import type { Sentences } from "./sentences.ts";

export const FORMATS = ["text", "json", "github"] as const;
/** `json` is one object per line (JSON Lines), `github` is workflow commands that annotate files. */
export type Format = (typeof FORMATS)[number];

export interface Style {
  readonly format: Format;
  readonly language: Language;
  /** In that language. */
  readonly sentences: Sentences;
  readonly color: boolean;
}

const DRAFT: { readonly [L in Language]: string } = { en: "In a draft: ", ko: "초안: " };

/**
 * Formats a problem as one line, without a line feed.
 *
 * @param more what follows the message, with a space before it */
export function printProblem(problem: Problem, style: Style, more = ""): string {
  const owner = problem.draft ? DRAFT[style.language] : "";
  const sentence = oneLine(owner + messageOf(problem, style.sentences) + more);
  if (style.format === "json") return asJson(problem, sentence);
  if (style.format === "github") return asAnnotation(problem, sentence);
  return asText(problem, sentence, style.color);
}

export function messageOf<C extends Code>(problem: Problem<C>, sentences: Sentences): string {
  return sentences[problem.code](problem.facts);
}

//  posts/city/03-fog.md:14:8: error: [^tide] is called but never defined.
function asText({ path, line, column, severity }: Problem, sentence: string, color: boolean): string {
  const location = [oneLine(path), line, column].filter((part) => part !== null).join(":");
  return `${location}: ${color ? colored(severity) : `${severity}:`} ${sentence}`;
}

function colored(severity: Problem["severity"]): string {
  const code = { error: 31, warning: 33, notice: 36 }[severity];
  return `\u001b[${code}m${severity}:\u001b[39m`;
}

function asJson({ code, severity, path, line, column, facts, draft }: Problem, message: string): string {
  return JSON.stringify({ path, line, column, severity, code, message, facts, draft });
}

//  ::error file=posts/city/03-fog.md,line=14,col=8::[^tide] is called but never defined.
function asAnnotation({ path, line, column, severity }: Problem, sentence: string): string {
  const col = column === null ? "" : `,col=${column}`;
  return `::${severity} file=${property(path)},line=${line}${col}::${data(sentence)}`;
}

/** Escapes as GitHub's `@actions/core` does. */
function data(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

/** Escapes control characters in authors' text, which could break the line or send escape sequences to the terminal. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is searched for.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (character) =>
    character === "\n" || character === "\r" || character === "\t"
      ? " "
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
