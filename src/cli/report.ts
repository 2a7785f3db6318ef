import { isAbsolute, relative, sep } from "node:path";
import { type Problem, type Severity, sortProblems } from "../core/problems/problem.ts";
import { printProblems } from "../core/problems/repeated.ts";
import { CONFIG } from "../input/settings/settings.ts";
import type { CommandContext } from "./context.ts";
import type { ProcessEnvironment } from "./environment.ts";
import { EXIT, type ExitCode } from "./usage.ts";

/**
 * Prints problems, one a line; without `--all` those that repeat in a file stand in one. Format "text" goes to standard
 * error, machine-readable formats to standard output, where then nothing else is printed.
 */
export function report(
  problems: readonly Problem[],
  { config, format, all }: Pick<CommandContext, "config" | "format" | "all">,
  environment: ProcessEnvironment,
): void {
  const { language, sentences } = environment;
  const style = { format, language, sentences, color: environment.color && format === "text" };
  // Our own rooms know the configuration by its usual name.
  const told = problems.map((each) => (each.path === CONFIG ? { ...each, path: config } : each));
  const print = format === "text" ? environment.err : environment.out;
  const sorted = sortProblems(told);
  const below = format === "github" ? folderInWorkspace(environment) : "";
  const placed = below === "" ? sorted : sorted.map((each) => ({ ...each, path: `${below}${each.path}` }));
  for (const line of printProblems(placed, style, all)) print(line);
  const count = (severity: Severity) => problems.filter((each) => each.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  if (errors + warnings > 0) environment.err(environment.phrases.summary(errors, warnings));
}

/**
 * The column's folder from that of the repository, "docs/column/": GitHub looks there for the files of annotations. Empty
 * where they are one, or outside of GitHub's workflows.
 */
function folderInWorkspace({ root, variables }: ProcessEnvironment): string {
  const workspace = variables.GITHUB_WORKSPACE ?? "";
  if (workspace === "") return "";
  const parts = relative(workspace, root).split(sep);
  return parts[0] === "" || parts[0] === ".." || isAbsolute(parts.join(sep)) ? "" : `${parts.join("/")}/`;
}

/** Exit code of a command that stopped because of these problems. */
export function exitCodeFor(problems: readonly Problem[]): ExitCode {
  return problems.some(({ code }) => code === "file-unreadable") ? EXIT.machine : EXIT.content;
}

/** Prints a line of the result; to standard error when standard output is machine-readable. */
export function printResult(
  line: string,
  { format }: Pick<CommandContext, "format">,
  environment: ProcessEnvironment,
): void {
  if (format === "text") environment.out(line);
  else environment.err(line);
}

/** `--strict`: turns warnings into errors, and leaves notices and what is wrong with drafts. */
export function applyStrict(problems: readonly Problem[], strict: boolean): readonly Problem[] {
  if (!strict) return problems;
  return problems.map((each) =>
    each.severity === "notice" || each.draft ? each : { ...each, severity: "error" },
  );
}

/** "0.9", "12.4" */
export function seconds(environment: ProcessEnvironment): string {
  return environment.elapsed().toFixed(1);
}
