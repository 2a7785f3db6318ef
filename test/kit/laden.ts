import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Files, makeColumn, ROOT, type TestColumn } from "./column.ts";
import { buildHere } from "./in-process.ts";

const HANDBOOK = join(ROOT, "posts/handbook");

let built: Promise<string> | null = null;

/** The folder of the built site, which tests of a process share. */
export function ladenSite(): Promise<string> {
  built ??= build();
  return built;
}

async function build(): Promise<string> {
  const column = ladenColumn();
  const { code, stderr } = await buildHere(column);
  if (code !== 0) throw new Error(stderr);
  return join(column.folder, "_site");
}

/**
 * A column for measuring and looking at the page of an episode: `/city/9/` has 10,000 characters of real prose, 17
 * notes, five headings, one of which has a note, tables and a picture; `/city/8/` has none of these, `/city/10/` a cover
 * and a long note. What is no common episode is there, too, and `/en/1/` in English.
 */
export function ladenColumn(): TestColumn {
  const weekly = Array.from({ length: 8 }, (_, i) => i + 1).map((number) => [
    `posts/city/${number}.md`,
    episode(
      `title: 글 ${number}\nepisode: ${number}\ndate: 2024-01-0${number}`,
      "짧은 글이다. [[9]]에 이어진다.",
    ),
  ]);
  return makeColumn({
    ...Object.fromEntries(weekly),
    "posts/city/index.md": "---\ntitle: 도시 산책\n---\n",
    "posts/city/9.md": episode(
      "title: 오래된 정류장에 앉아 있던 사람에 대하여\nepisode: 9\ndate: 2024-01-09\ntags: [도시, 길]",
      LADEN_TEXT,
    ),
    "posts/city/10.md": episode("title: 긴 주석\nepisode: 10\ndate: 2024-01-10\ncover: tall.svg", longNote()),
    "posts/city/special.md": episode(
      "title: 독자의 편지\nkind: special\nafter: 9\ndate: 2024-01-09",
      "번외의 글.",
    ),
    "posts/city/rest.md": episode(
      "title: 한 주 쉽니다\nkind: notice\nafter: 10\ndate: 2024-01-11",
      "쉽니다.",
    ),
    "posts/city/11.md": episode("title: 거둔 글\nepisode: 11\ndate: 2024-01-12\nwithdrawn: true", "없다."),
    "posts/city/tall.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="1200"/>',
    "posts/en/index.md": "---\ntitle: Letters\nlang: en\n---\n",
    "posts/en/1.md": episode("title: The hour before\nepisode: 1\ndate: 2024-01-03", english()),
  } satisfies Files);
}

function episode(front: string, text: string): string {
  return `---\n${front}\n---\n\n${text}`;
}

const TABLE = `| 연도 | 간판 수 | 새로 단 것 | 떼어 낸 것 | 손으로 쓴 것 | 비고 |
|---|--:|--:|--:|:-:|---|
| 1987 | 1,204 | 88 | 12 | 1,061 | 을지로의 골목은 아직 헐리지 않았고 상가는 비어 있었다 |
| 2026 | 611 | 9 | 74 | 12 | 조사 중 |`;
const SMALL_TABLE = "| 동네 | 수 |\n|---|--:|\n| 문래 | 388 |";

/** Paragraphs of the handbook, which are what people write, up to 10,000 characters. */
function laden(): string {
  const paragraphs = prose();
  const perHeading = Math.ceil(paragraphs.length / 5);
  const perNote = paragraphs.length / 16;
  const blocks: string[] = [];
  const notes: string[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    if (at % perHeading === 0) {
      const nth = at / perHeading;
      blocks.push(`${nth === 3 ? "###" : "##"} ${nth + 1}번째 마당${nth === 1 ? "[^h]" : ""}`);
      if (nth === 1) notes.push("[^h]: 머리말에 달린 주석.");
    }
    const called = Math.floor((at + 1) / perNote) > Math.floor(at / perNote);
    blocks.push(called ? `${paragraph}[^n${at}]` : paragraph);
    if (called) notes.push(`[^n${at}]: ${paragraph.slice(0, 60)}`);
  }
  blocks.splice(6, 0, TABLE, SMALL_TABLE, "![긴 그림](tall.svg '설명')");
  return [...blocks, notes.join("\n")].join("\n\n");
}

function prose(): string[] {
  const files = readdirSync(HANDBOOK).filter((name) => name.endsWith(".md"));
  const texts = files.sort().map((name) => readFileSync(join(HANDBOOK, name), "utf8"));
  const paragraphs = texts
    .flatMap((text) => text.split("\n\n"))
    .filter((text) => /^[가-힣“][^\n[|<]+$/.test(text));
  let length = 0;
  return paragraphs.filter((text) => {
    const fits = length < 8_500;
    length += fits ? text.length : 0;
    return fits;
  });
}

function longNote(): string {
  const sentence = "항구는 먼저 소리로 깨어나고 배는 귀로 뭍을 더듬는다. ";
  return `첫 문단[^long]이다. ${sentence.repeat(9)}\n\n${`${sentence.repeat(9)}\n\n`.repeat(9)}[^long]: ${sentence.repeat(60)}`;
}

function english(): string {
  const text = "The fog lifts before the harbour wakes, and the boats feel for land by ear. ".repeat(6);
  return `${text}[^a]\n\n${["One", "Two", "Three"].map((name) => `## ${name}\n\n${text}`).join("\n\n")}\n\n[^a]: A note.\n`;
}

/** The Markdown of `/city/9/`. */
export const LADEN_TEXT = laden();
