import { join } from "node:path";
import { type Bytes, isBytes } from "../../outputs/output.ts";
import type { PlannedOutput } from "../../outputs/plan.ts";
import type { UserConfig } from "./eleventy.ts";
import type { BuildResult, EleventyEvents } from "./eleventy-config.ts";
import type { Delivery, Session } from "./session.ts";
import { templateOf } from "./templates.ts";

/**
 * Appends our files to the results of "eleventy.after", for plugins that listen to it: Eleventy lists only what it
 * wrote itself. `content` is a lazy getter.
 */
export function appendResults(eleventy: UserConfig, session: Session): void {
  const { delivery } = session;
  if (delivery === null) return;
  eleventy.events.prependListener(
    "eleventy.after",
    ({ directories, results }: EleventyEvents["eleventy.after"]) => {
      for (const output of session.due.values())
        if (!output.isUnlisted) results.push(resultOf(output, directories.output, delivery));
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
      if (bytes === null) return renderSync(output);
      return isText ? Buffer.from(bytes).toString("utf8") : bytes;
    },
  };
}

/** Renders again where nothing is stored (`check`). Empty for asynchronous outputs, since a getter can't wait. */
function renderSync(output: PlannedOutput): Bytes {
  const bytes = output.render();
  return isBytes(bytes) ? bytes : "";
}
