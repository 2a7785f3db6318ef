/**
 * Cost of a cold build, compared with Hugo on the same posts, and its scaling with the number of posts.
 *
 *     npm run bench -- --posts 10000 --hugo     both, in turn; needs `hugo` on the PATH
 *     npm run bench -- --scale                  1,000, 2,000 and 4,000 posts
 */

import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeCorpus } from "./corpus.ts";
import { type Cost, measure, median } from "./measure.ts";
import { writeColumn } from "./write-column.ts";
import { writeHugoSite } from "./write-hugo.ts";

const ROOT = join(import.meta.dirname, "..");
const FOLDER = join(ROOT, ".cache/bench");
/**
 * Results of earlier builds are moved here and deleted at the end: ext4 skips inodes that were freed within the last
 * minutes, so that after deletions each build, of whatever generator, would be slower than the one before.
 */
const ASIDE = join(FOLDER, "aside");

const { values } = parseArgs({
  options: {
    posts: { type: "string", default: "10000" },
    rounds: { type: "string", default: "5" },
    hugo: { type: "boolean", default: false },
    scale: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);

/** A site generator: its folder, what a build writes there, and its command. */
interface Contender {
  readonly name: string;
  readonly folder: string;
  readonly results: readonly string[];
  readonly command: readonly [string, ...string[]];
}

const YEONJAE: Contender = {
  name: "yeonjae",
  folder: join(FOLDER, "column"),
  results: ["_site", ".cache"],
  command: [process.execPath, join(ROOT, "bin/yeonjae.js"), "build"],
};
const HUGO: Contender = {
  name: "hugo",
  folder: join(FOLDER, "hugo"),
  results: ["public", "resources", ".hugo_build.lock"],
  command: ["hugo", "--quiet"],
};

mkdirSync(ASIDE, { recursive: true });
if (values.scale) await scale();
else await compare(Number(values.posts));
rmSync(ASIDE, { recursive: true });

async function compare(posts: number): Promise<void> {
  const corpus = makeCorpus(posts);
  writeColumn(YEONJAE.folder, corpus);
  if (values.hugo) writeHugoSite(HUGO.folder, corpus);
  const contenders = values.hugo ? [YEONJAE, HUGO] : [YEONJAE];
  console.log(`${posts} posts, ${rounds} cold builds each, in turn; medians:`);
  const costs = await inTurn(contenders);
  for (const { name } of contenders) console.log(row(name, costs.get(name) as Cost));
  const [ours, theirs] = [costs.get("yeonjae"), costs.get("hugo")];
  if (ours && theirs) {
    const ratio = (key: keyof Cost): string => (ours[key] / theirs[key]).toFixed(2);
    console.log(`yeonjae : hugo  wall ${ratio("wall")}, cpu ${ratio("cpu")}, peak memory ${ratio("peak")}`);
  }
}

/** Scaling is linear when the time per post stays the same. */
async function scale(): Promise<void> {
  for (const posts of [1000, 2000, 4000]) {
    writeColumn(YEONJAE.folder, makeCorpus(posts));
    const cost = (await inTurn([YEONJAE])).get("yeonjae") as Cost;
    const each = ((cost.wall / posts) * 1000).toFixed(2);
    console.log(`${row(`${posts} posts`, cost)}, ${each} ms a post`);
  }
}

/** Interleaved: a round is one build of each, so that a busy moment of the machine affects all alike. */
async function inTurn(contenders: readonly Contender[]): Promise<Map<string, Cost>> {
  const runs = new Map<string, Cost[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) runs.get(contender.name)?.push(await coldBuild(contender));
  }
  return new Map([...runs].map(([name, costs]) => [name, middle(costs)]));
}

function coldBuild({ folder, results, command: [program, ...args] }: Contender): Promise<Cost> {
  const aside = mkdtempSync(join(ASIDE, "build-"));
  for (const result of results)
    if (existsSync(join(folder, result))) renameSync(join(folder, result), join(aside, result));
  return measure(program, args, folder);
}

function middle(costs: readonly Cost[]): Cost {
  const of = (key: keyof Cost): number => median(costs.map((cost) => cost[key]));
  return { wall: of("wall"), cpu: of("cpu"), peak: of("peak") };
}

function row(name: string, { wall, cpu, peak }: Cost): string {
  return `${name.padEnd(11)} wall ${wall.toFixed(2)} s, cpu ${cpu.toFixed(2)} s, peak ${peak.toFixed(0)} MiB`;
}
