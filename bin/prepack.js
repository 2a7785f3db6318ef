/** Builds what is published, before `npm pack`: the engine in `dist/`, and its types as one file. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import { bundle, DIST, ENTRY_POINTS } from "./compile.js";

mkdirSync(DIST, { recursive: true });
// What an earlier build left; folders are the states of a clone.
for (const entry of readdirSync(DIST, { withFileTypes: true }))
  if (entry.isFile()) rmSync(join(DIST, entry.name));

for (const { path, contents } of await bundle(DIST)) writeFileSync(path, contents);

const types = await rollup({ input: ENTRY_POINTS.index, plugins: [dts()] });
await types.write({ file: join(DIST, "index.d.ts") });
await types.close();
