import { printProblem } from "../problems/print.ts";
import { type Problem, sortProblems } from "../problems/problem.ts";
import type { Desk } from "./desk.ts";
import { phrasesIn } from "./phrases-in.ts";
import { EXIT, type ExitCode } from "./usage.ts";
import type { World } from "./world.ts";

/**
 * Prints problems, one a line. For people they go to standard error; for programs to standard output, where then
 * nothing else is printed.
 */
export function report(problems: readonly Problem[], { format }: Pick<Desk, "format">, world: World): void {
  const style = { format, language: world.language, color: world.color && format === "text" };
  const print = format === "text" ? world.err : world.out;
  for (const problem of sortProblems(problems)) print(printProblem(problem, style));
  if (problems.length === 0) return;
  const errors = problems.filter((each) => each.severity === "error").length;
  world.err(phrasesIn(world.language).summary(errors, problems.length - errors));
}

/** With which code a command ends that these problems have stopped. */
export function codeFor(problems: readonly Problem[]): ExitCode {
  return problems.some(({ code }) => code === "file-unreadable") ? EXIT.machine : EXIT.content;
}

/** The closing line. */
export function close(line: string, { format }: Pick<Desk, "format">, world: World): void {
  if (format === "text") world.out(line);
  else world.err(line);
}

/** `--strict`: whatever could be better stops the build. */
export function judge(problems: readonly Problem[], strict: boolean): readonly Problem[] {
  return strict ? problems.map((each) => ({ ...each, severity: "error" as const })) : problems;
}

/** "0.9", "12.4" */
export function seconds(world: World): string {
  return world.elapsed().toFixed(1);
}
