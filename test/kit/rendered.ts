import assert from "node:assert/strict";
import type { PlannedOutput } from "../../src/outputs/plan.ts";

/** An output as text; ours are rendered at once. */
export function rendered(output: Pick<PlannedOutput, "path" | "render">): string {
  const bytes = output.render();
  assert.equal(typeof bytes, "string", output.path);
  return bytes as string;
}
