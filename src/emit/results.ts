import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AfterBuild, BuildResult, EleventyConfig } from "./eleventy.ts";
import type { Session } from "./session.ts";
import { templateOf } from "./templates.ts";

/**
 * Tells plugins that listen for the end of a build of our pages too. Eleventy lists only what it wrote itself; the
 * text of ours is read back from the file when somebody asks for it.
 */
export function listOurResults(eleventy: EleventyConfig, session: Session): void {
  if (session.deliver === null) return;
  eleventy.events.prependListener("eleventy.after", ({ directories, results }: AfterBuild) => {
    for (const output of session.due.values()) {
      results.push(resultOf(templateOf(output.kind), output.address, join(directories.output, output.path)));
    }
  });
}

function resultOf(inputPath: string, url: string, outputPath: string): BuildResult {
  return {
    inputPath,
    url,
    outputPath,
    get content() {
      return readFileSync(outputPath, "utf8");
    },
  };
}
