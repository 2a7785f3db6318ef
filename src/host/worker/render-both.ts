import { type Bytes, isBytes } from "../../outputs/output.ts";
import { PICTURES } from "../../outputs/pictures/types.ts";
import type { PlannedOutput } from "../../outputs/plan.ts";
import type { SitePlan } from "../../plan/site-plan.ts";
import type { Stage } from "../publish/stage.ts";
import { sideBySide } from "../side-by-side.ts";
import type { BuildWorker } from "./worker.ts";

/**
 * Renders a plan into a stage with two threads, the main thread from its beginning and the worker from its end, until
 * they meet.
 *
 * @param onPicture the same for each picture, which the worker has no encoder for
 * @param onRendered progress: called about every hundred outputs with the number rendered so far
 */
export async function renderBoth(
  plan: SitePlan,
  includeDrafts: boolean,
  stage: Stage,
  worker: BuildWorker,
  onRendered: (count: number) => void,
  onPicture: (done: number, all: number) => void = () => {},
): Promise<void> {
  const { outputs } = plan;
  const rendering = worker.render(plan, includeDrafts, stage.folder);
  const write = (output: PlannedOutput, bytes: Bytes) => stage.write(output.path, bytes);
  /**
   * Null for an output that is rendered synchronously, as most are: a promise for each of ten thousand pages takes
   * time.
   */
  const render = (output: PlannedOutput): Promise<void> | null => {
    const bytes = output.render();
    if (isBytes(bytes)) write(output, bytes);
    return isBytes(bytes) ? null : bytes.then((resolved) => write(output, resolved));
  };
  const pictures = outputs.filter(({ module }) => module === PICTURES);
  for (const [index, output] of outputs.entries()) {
    if (output.module === PICTURES || !rendering.claim(index)) continue;
    const pending = render(output);
    if (pending) await pending;
    if (stage.count() % 100 === 0) onRendered(stage.count() + rendering.count());
  }
  rendering.finish();
  stage.addCount(rendering.count());
  let done = 0;
  await sideBySide(pictures, async (output) => {
    await render(output);
    onPicture(++done, pictures.length);
  });
  for (const [index, output] of outputs.entries()) if (rendering.isUnfinished(index)) await render(output);
}
