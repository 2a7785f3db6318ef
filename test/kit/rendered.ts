import assert from "node:assert/strict";
import type { PlannedOutput } from "../../src/outputs/plan.ts";

/** Renders an output as text; built-in ones render synchronously. */
export function rendered(output: Pick<PlannedOutput, "path" | "render">): string {
  const bytes = output.render();
  assert.equal(typeof bytes, "string", output.path);
  return bytes as string;
}
