/** Builds the published package before `npm pack`: the engine in `dist/`, and its types bundled into one file. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import { bundle, DIST, ENTRY_POINTS } from "./compile.js";

mkdirSync(DIST, { recursive: true });
// Removes files of an earlier build; folders are the build cache of the clone.
for (const entry of readdirSync(DIST, { withFileTypes: true }))
  if (entry.isFile()) rmSync(join(DIST, entry.name));

const { outputFiles } = await bundle(DIST);
for (const { path, contents } of outputFiles) writeFileSync(path, contents);

const types = await rollup({ input: ENTRY_POINTS.index, plugins: [dts()] });
await types.write({ file: join(DIST, "index.d.ts") });
await types.close();
