import type { Language } from "../../core/problems/language.ts";
import { printProblem } from "../../core/problems/print.ts";
import type { Problem } from "../../core/problems/problem.ts";
import type { Sentences } from "../../core/problems/sentences.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import { problemsIn } from "./build-error.ts";
import type { Session } from "./session.ts";

/**
 * An error that Eleventy's own command reports: its message is that of our problems, one line each. `skipOriginalStack`
 * has Eleventy print no stack trace.
 */
class SiteError extends Error {
  override readonly name = "Yeonjae";
  readonly skipOriginalStack = true;
}

/** How problems are told in a site that Eleventy's own command builds. */
export interface BareStyle {
  readonly language: Language;
  readonly sentences: Sentences;
  /** The path of its configuration, which is not `.eleventy.ts`. */
  readonly config: string;
  readonly root: string;
}

export function problemLine(each: Problem, { language, sentences, config }: BareStyle): string {
  const path = each.path === CONFIG ? config : each.path;
  return printProblem({ ...each, path }, { format: "text", language, sentences, color: false });
}

/** Converts an error of ours for Eleventy to report; any other error stays what it is. */
export function explainBare(error: unknown, style: BareStyle): unknown {
  if (error instanceof SiteError) return error;
  try {
    const problems = problemsIn(error, style.root).filter(({ severity }) => severity === "error");
    return new SiteError(problems.map((each) => problemLine(each, style)).join("\n"));
  } catch {
    return error;
  }
}

/** Runs a step of ours within Eleventy, which reports its error. */
export async function explaining(
  { explained = (error) => error }: Pick<Session, "explained">,
  step: () => void | Promise<void>,
): Promise<void> {
  try {
    await step();
  } catch (error) {
    throw explained(error);
  }
}
