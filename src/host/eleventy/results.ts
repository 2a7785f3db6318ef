import { join } from "node:path";
import type { Output } from "../../build/site-plan.ts";
import type { AfterBuild, BuildResult, EleventyConfig } from "./eleventy.ts";
import type { Delivery, Session } from "./session.ts";
import { templateOf } from "./templates.ts";

/**
 * Tells plugins that listen for the end of a build of our pages too. Eleventy lists only what it wrote itself; the
 * text of ours is fetched when somebody asks for it.
 */
export function listOurResults(eleventy: EleventyConfig, session: Session): void {
  const { delivery } = session;
  if (delivery === null) return;
  eleventy.events.prependListener("eleventy.after", ({ directories, results }: AfterBuild) => {
    for (const output of session.due.values()) results.push(resultOf(output, directories.output, delivery));
  });
}

function resultOf(output: Output, folder: string, delivery: Delivery): BuildResult {
  const { kind, address, path } = output;
  return {
    inputPath: templateOf(kind),
    url: address,
    outputPath: join(folder, path),
    get content() {
      return delivery.get(path) ?? output.render();
    },
  };
}
