import type { Language } from "./language.ts";
import { messageOf, printProblem, type Style } from "./print.ts";
import { type Problem, severityOf } from "./problem.ts";

/** From how many on, problems of one kind in a file are one line, even where each has words of its own. */
const MANY = 3;
/** How many places such a line names. */
const PLACES = 5;

/**
 * Prints problems, one a line. A warning that repeats in a file is one line, at the first place, with the number of
 * times and the first lines. Errors are printed each, since each has to be mended.
 *
 * @param problems sorted
 * @param all whether each is printed, as always in JSON
 */
export function printProblems(problems: readonly Problem[], style: Style, all: boolean): string[] {
  if (all || style.format === "json") return problems.map((each) => printProblem(each, style));
  const groups = new Map<string, Problem[]>();
  for (const each of problems) {
    const key = keyOf(each, style.language);
    const group = key === null ? undefined : groups.get(key);
    if (group) group.push(each);
    else if (key !== null) groups.set(key, [each]);
  }
  return problems.flatMap((each) => {
    const key = keyOf(each, style.language);
    const group = (key === null ? undefined : groups.get(key)) ?? [each];
    if (group.length === 1 || !repeats(group, style.language)) return [printProblem(each, style)];
    return group[0] === each ? [printProblem(each, style, ` ${again(group, style.language)}`)] : [];
  });
}

function repeats(group: readonly Problem[], language: Language): boolean {
  return group.length >= MANY || new Set(group.map((each) => messageOf(each, language))).size === 1;
}

/** Equal for problems that one line may tell; null for one that has a line of its own. */
function keyOf(each: Problem, language: Language): string | null {
  const { code, severity, path } = each;
  // With --strict a warning counts as an error, and still repeats like one.
  if (severity === "error" && severityOf(code) === "error") return null;
  const kind = `${path}\0${severity}\0${code}`;
  // Notices are few, and each names other things.
  return severityOf(code) === "notice" ? `${kind}\0${messageOf(each, language)}` : kind;
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
