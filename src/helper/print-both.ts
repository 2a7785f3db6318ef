import type { Edition, Output } from "../edition/edition.ts";
import type { Stage } from "../publish/stage.ts";
import type { Helper } from "./helper.ts";

/**
 * Prints an edition into a stage, this thread from its beginning and the helper from its end, until they meet.
 *
 * @param onPrinted told now and then how many are printed
 */
export function printBoth(
  edition: Edition,
  drafts: boolean,
  stage: Stage,
  helper: Helper,
  onPrinted: (count: number) => void,
): void {
  const { outputs } = edition;
  const second = helper.print(edition, drafts, stage.folder);
  const print = ({ path, print }: Output) => stage.write(path, print());
  for (const [place, output] of outputs.entries()) {
    if (!second.take(place)) continue;
    print(output);
    if (stage.count() % 100 === 0) onPrinted(stage.count() + second.count());
  }
  second.finish();
  stage.join(second.count());
  for (const [place, output] of outputs.entries()) if (second.isUndone(place)) print(output);
}
