import type { FindingCode, FindingFacts } from "../../authoring/doctor/finding.ts";

/** What is wrong, the cure, which may be `--fix` alone, and what that writes, where the cause does not say so. */
export type FindingSentence = readonly [cause: string, cure: string, written?: string];

/** "20.12, 22, 24, 26" of a range of npm's. */
export function versionsIn(range: string): string {
  return range
    .split("||")
    .map((part) => part.replace(/[^\d.]/g, "").replace(/(?:\.0)+$/, ""))
    .join(", ");
}

/** Messages of `doctor`. */
export interface DoctorPhrases {
  readonly findings: { readonly [C in FindingCode]: (facts: FindingFacts[C]) => FindingSentence };
  /** In the place of the cure, where `--fix` has mended it or would. */
  readonly mended: string;
  readonly wouldMend: string;
  /** Behind the cure, where `--fix` can do it. */
  readonly fixable: string;
  /** Nothing is wrong. */
  good(version: string, node: string): string;
  /** The number of findings; `mended` of them are gone, or would be. */
  sum(findings: number, mended: number, dry: boolean): string;
}
