import { join } from "node:path";
import { type Bytes, isBytes } from "../../outputs/output.ts";
import type { PlannedOutput } from "../../outputs/plan.ts";
import type { InnerConfig } from "./eleventy.ts";
import type { BuildResult, EleventyEvents } from "./eleventy-config.ts";
import type { Delivery, Session } from "./session.ts";
import { templateOf } from "./templates.ts";

/**
 * Tells plugins that listen for the end of a build of our pages too. Eleventy lists only what it wrote itself; the
 * text of ours is fetched when somebody asks for it.
 */
export function listOurResults(eleventy: InnerConfig, session: Session): void {
  const { delivery } = session;
  if (delivery === null) return;
  eleventy.events.prependListener(
    "eleventy.after",
    ({ directories, results }: EleventyEvents["eleventy.after"]) => {
      for (const output of session.due.values()) results.push(resultOf(output, directories.output, delivery));
    },
  );
}

function resultOf(output: PlannedOutput, folder: string, delivery: Delivery): BuildResult {
  const { module, address, path, isText } = output;
  return {
    inputPath: templateOf(module),
    url: address,
    outputPath: join(folder, path),
    get content() {
      const bytes = delivery.get(path);
      if (bytes === null) return renderedNow(output);
      return isText ? Buffer.from(bytes).toString("utf8") : bytes;
    },
  };
}

/** Empty for what is rendered asynchronously: a getter can't wait, and `check` keeps nothing. */
function renderedNow(output: PlannedOutput): Bytes {
  const bytes = output.render();
  return isBytes(bytes) ? bytes : "";
}
