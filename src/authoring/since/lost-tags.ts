import type { PostEntry } from "../../column/entries.ts";
import type { ColumnScan } from "../../column/scan.ts";
import { nameTags } from "../../column/tag-names.ts";
import { addressOfTag } from "../../column/tags.ts";
import { type Problem, problem } from "../../core/problems/problem.ts";
import type { ComparedColumns } from "./compared.ts";

/**
 * Pages of tags that were taken out of a post and that no other has: told and never counted, since no alias can keep one.
 * Where the posts themselves are gone, that is told.
 */
export function* lostTags({ ref, before, after, matches }: ComparedColumns): Generator<Problem> {
  const live = new Set(tagsOf(after));
  for (const address of tagsOf(before).filter((each) => !live.has(each))) {
    const hasTag = ({ file }: PostEntry) =>
      file.front.values.tags?.some((tag) => addressOfTag(tag) === address);
    const tagged = before.posts.filter((post) => isOut(post) && hasTag(post));
    const untagged = tagged.map((post) => matches.posts.after.get(post)).find((post) => post && isOut(post));
    if (untagged) yield problem("tag-lost", untagged.file.front.locationOf("tags"), { ref, address });
  }
}

function tagsOf(scan: ColumnScan): readonly string[] {
  return nameTags(scan, isOut).addresses;
}

function isOut({ state }: PostEntry): boolean {
  return state === "out";
}
