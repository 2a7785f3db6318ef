/**
 * Builds the published package before `npm pack`: the engine in `dist/`, the licenses of the packages in it, and its
 * types bundled into one file.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import { bundle } from "./bundle.js";
import { DIST } from "./compile.js";
import { ENTRY_POINTS } from "./entry-points.js";

mkdirSync(DIST, { recursive: true });
// Removes files of an earlier build; folders are the build cache of the clone.
for (const entry of readdirSync(DIST, { withFileTypes: true }))
  if (entry.isFile()) rmSync(join(DIST, entry.name));

const { files, packages, eleventy } = await bundle(DIST);
for (const { path, contents } of files) writeFileSync(path, contents);

writeFileSync(join(DIST, "licenses.txt"), licensesOf(packages.metafile, eleventy.metafile));

const types = await rollup({ input: ENTRY_POINTS.index, plugins: [dts()] });
await types.write({ file: join(DIST, "index.d.ts") });
await types.close();

/** The licenses of bundled packages, which ask to go with every copy. */
function licensesOf(...metafiles) {
  const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const found = files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  const folders = [...new Set(found.filter(Boolean))].sort();
  return folders
    .map((folder) => {
      const { name, version, license, author } = JSON.parse(
        readFileSync(join(folder, "package.json"), "utf8"),
      );
      const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
      const owner = author?.name ?? author ?? "";
      const text = file === undefined ? `${license} ${owner}` : readFileSync(join(folder, file), "utf8");
      return `${name} ${version}\n\n${text.trim()}\n`;
    })
    .join(`\n${"-".repeat(78)}\n\n`);
}
