import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import vnuJar from "vnu-jar";
import { makeColumn } from "../kit/column.ts";
import { goldenSite } from "../kit/golden.ts";
import { listFiles } from "../kit/listing.ts";
import { STRANGERS } from "../kit/strangers.ts";
import { lacks, runTool } from "../kit/tools.ts";

interface Message {
  readonly type: "error" | "info" | "non-document-error";
  readonly subType?: string;
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
}

/** CSS that browsers support and the checker does not yet, or no longer. */
const KNOWN: readonly RegExp[] = [
  /view-transition/,
  /@container|container-(?:type|name)/,
  // “--place” is a sum with an anchor() in it.
  /anchor\(|anchor-name|“--place”/,
  // A feed has no element that tells a phone the width of the page: only the device's tells feed.css that it is one.
  /max-device-width/,
];

test("the Nu HTML checker finds no error in any page", { skip: lacks("java") }, async () => {
  const sites = [await goldenSite()];
  for (const stranger of STRANGERS.filter(({ big }) => !big)) {
    const column = makeColumn(stranger.files());
    assert.equal((await column.build()).code, 0, stranger.name);
    sites.push(join(column.folder, "_site"));
  }
  assert.deepEqual(await complaints(sites), []);
});

/** All pages and style sheets in one run: the checker takes a second to start, and little for each file. */
async function complaints(folders: readonly string[]): Promise<string[]> {
  const files = folders.flatMap((folder) =>
    listFiles(folder)
      .filter((file) => /\.(html|css|svg)$/.test(file))
      .map((file) => join(folder, file))
      // A feed at an alias that ends in a slash.
      .filter((file) => !readFileSync(file, "utf8").startsWith("<?xml")),
  );
  assert.ok(files.length > 0);
  const args = [
    "-Xss8m",
    "-jar",
    String(vnuJar),
    "--also-check-css",
    "--also-check-svg",
    "--format",
    "json",
    "--stdout",
    ...files,
  ];
  const { stdout } = await runTool("java", args);
  const { messages } = JSON.parse(stdout) as { messages: readonly Message[] };
  return messages
    .filter(({ type, message }) => type !== "info" && !KNOWN.some((known) => known.test(message)))
    .map(({ url = "", lastLine, message }) => `${shortened(url, folders)}:${lastLine ?? 1}: ${message}`);
}

function shortened(url: string, folders: readonly string[]): string {
  const path = decodeURIComponent(url.replace(/^file:/, ""));
  const folder = folders.find((each) => path.startsWith(each));
  return folder ? path.slice(folder.length + 1) : path;
}
