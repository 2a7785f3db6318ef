import type { SitePlan } from "../../build/site-plan.ts";
import { type Bytes, isBytes } from "../../outputs/output.ts";
import type { PlannedOutput } from "../../outputs/plan.ts";
import type { Stage } from "../publish/stage.ts";
import type { BuildWorker } from "./worker.ts";

/**
 * Renders a plan into a stage, the main thread from its beginning and the worker from its end, until they meet.
 *
 * @param onRendered told now and then how many are rendered
 */
export async function renderBoth(
  plan: SitePlan,
  includeDrafts: boolean,
  stage: Stage,
  worker: BuildWorker,
  onRendered: (count: number) => void,
): Promise<void> {
  const { outputs } = plan;
  const other = worker.render(plan, includeDrafts, stage.folder);
  const write = (output: PlannedOutput, bytes: Bytes) => stage.write(output.path, bytes);
  /** Nothing to wait for, most of the time: a promise for each of ten thousand pages would be felt. */
  const render = (output: PlannedOutput): Promise<void> | null => {
    const bytes = output.render();
    if (isBytes(bytes)) write(output, bytes);
    return isBytes(bytes) ? null : bytes.then((late) => write(output, late));
  };
  for (const [index, output] of outputs.entries()) {
    if (!other.claim(index)) continue;
    const late = render(output);
    if (late) await late;
    if (stage.count() % 100 === 0) onRendered(stage.count() + other.count());
  }
  other.finish();
  stage.join(other.count());
  for (const [index, output] of outputs.entries()) if (other.isUnfinished(index)) await render(output);
}
