import { examine } from "../../authoring/doctor/examine.ts";
import type { Finding } from "../../authoring/doctor/finding.ts";
import { cachePaths } from "../../host/publish/cache-paths.ts";
import { columnFacts } from "../column-facts.ts";
import type { ProcessEnvironment } from "../environment.ts";
import type { ParsedOptions } from "../options.ts";
import type { FindingSentence } from "../phrases/doctor.ts";
import { doctorPhrasesIn } from "../phrases/doctor-in.ts";
import { EXIT, type ExitCode, UsageError } from "../usage.ts";
import { withLock, withoutLock } from "../with-lock.ts";
import { writeChanges } from "../write-changes.ts";

/**
 * Says what is old, missing or wrong in a column besides its content. With `--fix` it mends what is safe and what its
 * author has not changed, all or nothing.
 */
export async function doctor(options: ParsedOptions, environment: ProcessEnvironment): Promise<ExitCode> {
  const { mend: fix = false, "dry-run": dry = false } = options;
  if (dry && !fix) throw new UsageError((say) => say.dryRunNeedsFix());
  const context = { root: environment.root, cache: cachePaths(environment.root) };
  const facts = await withoutLock(context, () => columnFacts(options, environment));
  const findings = examine(facts);
  const files = fix ? findings.flatMap((each) => each.fix ?? []) : [];
  const write = async () => writeChanges([], files, context, environment);
  if (files.length > 0 && !dry && !(await withLock(context, environment, write))) return EXIT.content;
  for (const each of findings) environment.out(describe(each, fix, dry, environment));
  const say = doctorPhrasesIn(environment.language);
  const isGood = findings.length === 0;
  environment.out(
    isGood ? say.good(facts.running, facts.node) : say.sum(findings.length, files.length, fix && dry),
  );
  return findings.length === (dry ? 0 : files.length) ? EXIT.good : EXIT.content;
}

function describe(
  { path, line, code, facts, fix }: Finding,
  wantsFix: boolean,
  dry: boolean,
  { language }: ProcessEnvironment,
): string {
  const say = doctorPhrasesIn(language);
  const sentenceOf = say.findings[code] as (facts: Finding["facts"]) => FindingSentence;
  const [cause, cure, written = ""] = sentenceOf(facts);
  const at = line === null ? path : `${path}:${line}`;
  const rest =
    fix === null ? [cure] : wantsFix ? [dry ? say.wouldMend : say.mended, written] : [cure, say.fixable];
  return [`${at}:`, cause, ...rest].filter((part) => part !== "").join(" ");
}
