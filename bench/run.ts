/**
 * What a cold build costs, against Hugo on the same posts, and whether it stays linear.
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
 * What earlier builds have left goes here until all is measured: ext4 looks past every inode that was freed within the
 * last minutes, so that each build would be slower than the one before, of whatever generator.
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

/** A generator of sites: how its corpus is laid out, what a build leaves behind, how it is called. */
interface Contender {
  readonly name: string;
  readonly folder: string;
  readonly leaves: readonly string[];
  readonly command: readonly [string, ...string[]];
}

const YEONJAE: Contender = {
  name: "yeonjae",
  folder: join(FOLDER, "column"),
  leaves: ["_site", ".cache"],
  command: [process.execPath, join(ROOT, "bin/yeonjae.js"), "build"],
};
const HUGO: Contender = {
  name: "hugo",
  folder: join(FOLDER, "hugo"),
  leaves: ["public", "resources", ".hugo_build.lock"],
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

/** Twice the posts should take at most twice the time; what a post costs shows it best. */
async function scale(): Promise<void> {
  for (const posts of [1000, 2000, 4000]) {
    writeColumn(YEONJAE.folder, makeCorpus(posts));
    const cost = (await inTurn([YEONJAE])).get("yeonjae") as Cost;
    const each = ((cost.wall / posts) * 1000).toFixed(2);
    console.log(`${row(`${posts} posts`, cost)}, ${each} ms a post`);
  }
}

/** One round is one build of each, so that a busy moment of the machine hurts all alike. */
async function inTurn(contenders: readonly Contender[]): Promise<Map<string, Cost>> {
  const runs = new Map<string, Cost[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) runs.get(contender.name)?.push(await coldBuild(contender));
  }
  return new Map([...runs].map(([name, costs]) => [name, middle(costs)]));
}

function coldBuild({ folder, leaves, command: [program, ...args] }: Contender): Promise<Cost> {
  const aside = mkdtempSync(join(ASIDE, "build-"));
  for (const left of leaves)
    if (existsSync(join(folder, left))) renameSync(join(folder, left), join(aside, left));
  return measure(program, args, folder);
}

function middle(costs: readonly Cost[]): Cost {
  const of = (key: keyof Cost): number => median(costs.map((cost) => cost[key]));
  return { wall: of("wall"), cpu: of("cpu"), peak: of("peak") };
}

function row(name: string, { wall, cpu, peak }: Cost): string {
  return `${name.padEnd(11)} wall ${wall.toFixed(2)} s, cpu ${cpu.toFixed(2)} s, peak ${peak.toFixed(0)} MiB`;
}
