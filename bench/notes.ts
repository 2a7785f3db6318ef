/**
 * Cost of notes: the same Markdown parsed with and without them, and 5,000 in one post.
 *
 *     npm run bench:notes -- --posts 400 --rounds 9
 */

import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { type LinkResolver, NO_LINKS } from "../src/input/markdown/link-resolver.ts";
import { createTextParser } from "../src/input/markdown/parse-text.ts";
import { median } from "./measure.ts";

const { values } = parseArgs({
  options: { posts: { type: "string", default: "400" }, rounds: { type: "string", default: "9" } },
});
const POSTS = Number(values.posts);
const ROUNDS = Number(values.rounds);
/** Targets: time with notes relative to without, and seconds for 5,000 in one post. */
const MAX_RATIO = 1.3;
const MAX_SECONDS = 1;

const parse = createTextParser({
  html: false,
  markdown: null,
  typography: true,
  labels: "number",
  titles: true,
});
const OUTSIDE_LINKS: LinkResolver = { ...NO_LINKS, link: (address) => ({ to: "outside", address }) };

const PARAGRAPH =
  "안개는 강에서 온다. 새벽이면 *물의 숨*이 둑을 넘어 골목으로 들어오고, 사람들은 그것을 “강이 걸어온다”고 " +
  "말했다. 등대지기는 [종](https://example.org/)을 쳤고 배는 **귀로** 뭍을 더듬었다.";
const NOTE = "소리는 공기 속에서 1초에 340미터쯤 간다. 안개가 짙을수록 *자주* 쳤다.";

/** Twenty paragraphs and ten notes; with `plain` the same words without calls. */
function post(number: number, plain: boolean): string {
  const text: string[] = [];
  const notes: string[] = [];
  for (let at = 0; at < 20; at++) {
    if (at % 5 === 0) text.push(`## 제목 ${number} ${at}`);
    text.push(at % 2 === 0 ? `${PARAGRAPH}${plain ? "" : `[^n${at}]`}` : PARAGRAPH);
    if (at % 2 === 0) notes.push(plain ? `n${at}: ${NOTE}` : `[^n${at}]: ${NOTE}`);
  }
  return `${[...text, ...notes].join("\n\n")}\n`;
}

/** Seconds to parse all texts once. */
function time(texts: readonly string[]): number {
  const start = performance.now();
  for (const markdown of texts) {
    parse({ source: "posts/a.md", markdown, line: 1, lang: "ko" }, OUTSIDE_LINKS);
  }
  return (performance.now() - start) / 1000;
}

const numbers = Array.from({ length: POSTS }, (_, number) => number);
const withNotes = numbers.map((number) => post(number, false));
const plain = numbers.map((number) => post(number, true));
const many = `${Array.from({ length: 5000 }, (_, at) => `문장 하나[^n${at}].\n\n`).join("")}${Array.from(
  { length: 5000 },
  (_, at) => `[^n${at}]: 주석 ${at}번.\n`,
).join("")}`;

// Interleaved, so that a machine that slows down affects all alike; the first two rounds are warm-up.
const rounds = Array.from({ length: ROUNDS + 2 }, () => ({
  plain: time(plain),
  withNotes: time(withNotes),
  many: time([many]),
})).slice(2);
const without = median(rounds.map((round) => round.plain));
const ratio = median(rounds.map((round) => round.withNotes / round.plain));
const seconds = median(rounds.map((round) => round.many));

console.log(`${POSTS} posts without notes: ${without.toFixed(3)} s`);
console.log(`with ten notes each: ${ratio.toFixed(2)} times that (${MAX_RATIO} wanted)`);
console.log(`5,000 notes in one post: ${seconds.toFixed(3)} s (${MAX_SECONDS} wanted)`);
process.exitCode = ratio <= MAX_RATIO && seconds <= MAX_SECONDS ? 0 : 1;
