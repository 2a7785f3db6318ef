import { guidsInForce } from "../../authoring/ids/plan-ids.ts";
import { planAndVerifyIds } from "../../authoring/ids/verify-ids.ts";
import { guidsBefore } from "../../authoring/since/guids-before.ts";
import { draftPaths, markDrafts } from "../../column/drafts.ts";
import { createGuidGenerator } from "../../column/guid.ts";
import { scanColumn } from "../../column/scan.ts";
import { hasErrors } from "../../host/eleventy/session.ts";
import type { Sources } from "../../input/files/sources.ts";
import type { SiteBuilder } from "../../plan/site-builder.ts";
import type { CommandContext } from "../context.ts";
import type { ProcessEnvironment } from "../environment.ts";
import { sincePhrasesIn } from "../phrases/since-in.ts";
import { printResult, report } from "../report.ts";
import { compareSince, type Since } from "../since.ts";
import { printChanges, writeChanges } from "../write-changes.ts";

/**
 * Writes the ids in force into every post and series that has none, all or none; `dry` only lists them. With a commit to
 * compare with, those that were in force then.
 */
export function fixIds(
  context: CommandContext,
  builder: SiteBuilder,
  sources: Sources,
  since: Since | null,
  dry: boolean,
  environment: ProcessEnvironment,
): void {
  const { site, reserved } = builder;
  const say = sincePhrasesIn(environment.language);
  const tell = (line: string) => printResult(line, context, environment);
  const now = context.now(site.timeZone);
  const compared = since && compareSince(since, sources, builder, context);
  const scan = compared?.after ?? scanColumn(sources, site, now, reserved);
  // Which post has which address is unknown then; the check reports why.
  if (hasErrors(markDrafts(scan.problems, draftPaths(scan)))) {
    tell(say.idsUnclear());
    return;
  }
  const { guidIn, doubtful } = compared
    ? guidsBefore(compared)
    : { guidIn: guidsInForce(scan, createGuidGenerator(site.id)), doubtful: [] };
  const { changes, problems } = planAndVerifyIds(scan, site, now, guidIn);
  if (problems.length > 0) {
    report(problems, context, environment);
    tell(say.idsUnclear());
    return;
  }
  if (!dry && !writeChanges(changes, [], context, environment)) return;
  printChanges(changes, context, environment);
  for (const { file } of since ? doubtful : []) tell(say.idDoubtful(file.source.path, since?.ref ?? ""));
  tell(say.idsWritten(changes.length, dry));
}
