import type { Language } from "./language.ts";
import { messageOf, printProblem, type Style } from "./print.ts";
import { type Problem, severityOf } from "./problem.ts";
import type { Sentences } from "./sentences.ts";

/** From how many on, problems of one kind in a file are one line, even where each has words of its own. */
const MANY = 3;
/** How many places such a line names. */
const PLACES = 5;
/** From how many files on, those with the same kind of warning are told by the first of them. */
const MANY_FILES = 12;
/** How many of such files have a line; the last of these lines tells of the others. */
const SHOWN_FILES = 5;

/**
 * Prints problems, one a line. A warning that repeats in a file is one line, at the first place, with the number of
 * times and the first lines; one that repeats in many files is told for the first of them, and the last of these lines
 * says how many more there are: a blog that has moved would else bury what is told once. Errors are printed each, since
 * each has to be mended; annotations stay at each file.
 *
 * @param problems sorted
 * @param all whether each is printed, as always in JSON
 */
export function printProblems(problems: readonly Problem[], style: Style, all: boolean): string[] {
  if (all || style.format === "json") return problems.map((each) => printProblem(each, style));
  const groups = new Map<string, Problem[]>();
  for (const each of problems) {
    const key = keyOf(each, style.sentences);
    const group = key === null ? undefined : groups.get(key);
    if (group) group.push(each);
    else if (key !== null) groups.set(key, [each]);
  }
  const filesWith = style.format === "text" ? countFiles(groups) : new Map<string, number>();
  const shownFiles = new Map<string, number>();
  return problems.flatMap((each) => {
    const key = keyOf(each, style.sentences);
    const group = (key === null ? undefined : groups.get(key)) ?? [each];
    const isFirst = group[0] === each;
    const isOneLine = group.length > 1 && repeats(group, style.sentences);
    if (isOneLine && !isFirst) return [];
    const more = isOneLine ? ` ${again(group, style.language)}` : "";

    const kind = kindOf(each);
    const files = key === null ? 0 : (filesWith.get(kind) ?? 0);
    if (files < MANY_FILES) return [printProblem(each, style, more)];
    const nth = (shownFiles.get(kind) ?? 0) + (isFirst ? 1 : 0);
    shownFiles.set(kind, nth);
    if (nth > SHOWN_FILES) return [];
    const isLast = isFirst && nth === SHOWN_FILES;
    const others = isLast ? ` ${elsewhere(files - SHOWN_FILES, style.language)}` : "";
    return [printProblem(each, style, more + others)];
  });
}

/** In how many files each kind of warning stands. */
function countFiles(groups: ReadonlyMap<string, readonly Problem[]>): Map<string, number> {
  const files = new Map<string, number>();
  for (const [first] of groups.values()) {
    if (first === undefined || severityOf(first.code) === "notice") continue;
    files.set(kindOf(first), (files.get(kindOf(first)) ?? 0) + 1);
  }
  return files;
}

function kindOf({ code, severity, draft }: Problem): string {
  return `${severity}\0${code}\0${draft ?? false}`;
}

function repeats(group: readonly Problem[], sentences: Sentences): boolean {
  return group.length >= MANY || new Set(group.map((each) => messageOf(each, sentences))).size === 1;
}

/** Equal for problems that one line may tell; null for one that has a line of its own. */
function keyOf(each: Problem, sentences: Sentences): string | null {
  const { code, severity, path } = each;
  // With --strict a warning counts as an error, and still repeats like one.
  if (severity === "error" && severityOf(code) === "error") return null;
  const kind = `${path}\0${severity}\0${code}`;
  // Notices are few, and each names other things.
  return severityOf(code) === "notice" ? `${kind}\0${messageOf(each, sentences)}` : kind;
}

function again(group: readonly Problem[], language: Language): string {
  const lines = [...new Set(group.map(({ line }) => line))];
  const first = lines.slice(0, PLACES).join(", ");
  const count = group.length;
  if (language === "ko") {
    const places = lines.length > PLACES ? `${first}행 등` : `${first}행`;
    return `이 파일에 모두 ${count}개 있습니다(${places}). 하나하나는 "npm run check -- --all"로 볼 수 있습니다.`;
  }
  const places = `${lines.length === 1 ? "line" : "lines"} ${first}${lines.length > PLACES ? " …" : ""}`;
  return `This file has ${count} of these (${places}); "npm run check -- --all" shows each.`;
}

function elsewhere(files: number, language: Language): string {
  return language === "ko"
    ? `같은 종류의 경고가 있는 파일이 ${files}개 더 있습니다. 하나하나는 "npm run check -- --all"로 볼 수 있습니다.`
    : `${files} more files have such warnings; "npm run check -- --all" shows each.`;
}
