import type { Output, SitePlan } from "../../build/site-plan.ts";
import type { Stage } from "../publish/stage.ts";
import type { RenderWorker } from "./worker.ts";

/**
 * Prints an edition into a stage, this thread from its beginning and the helper from its end, until they meet.
 *
 * @param onPrinted told now and then how many are printed
 */
export function renderBoth(
  plan: SitePlan,
  includeDrafts: boolean,
  stage: Stage,
  worker: RenderWorker,
  onPrinted: (count: number) => void,
): void {
  const { outputs } = plan;
  const second = worker.print(plan, includeDrafts, stage.folder);
  const print = ({ path, render: print }: Output) => stage.write(path, print());
  for (const [place, output] of outputs.entries()) {
    if (!second.take(place)) continue;
    print(output);
    if (stage.count() % 100 === 0) onPrinted(stage.count() + second.count());
  }
  second.finish();
  stage.join(second.count());
  for (const [place, output] of outputs.entries()) if (second.isUndone(place)) print(output);
}
