import { type Files, makeColumn, type TestColumn } from "./column.ts";

const SENTENCE = "안개가 걷히기 전에 항구는 먼저 소리로 깨어나고 배는 귀로 뭍을 더듬는다";
const LONG = `${SENTENCE}. `.repeat(12);

/** Stress test for sidenotes: pages `/dense/`, `/many/` with 600 notes, `/more/` with one above the limit. */
export function crowdedColumn(): TestColumn {
  return makeColumn({
    "posts/dense.md": post("빽빽한 글", dense()),
    "posts/many.md": post("주석 육백 개", many(600)),
    "posts/more.md": post("주석 육백한 개", many(601)),
  } satisfies Files);
}

function post(title: string, text: string): string {
  return `---\ntitle: ${title}\ndate: 2024-01-03\n---\n\n${text}`;
}

/** Thirteen notes: five in one paragraph, two at one spot, two long ones, one called twice, one from a note. */
function dense(): string {
  const filler = `${`${SENTENCE}. `.repeat(5)}\n\n`;
  const called = (...labels: string[]) => labels.map((label) => `${SENTENCE}.[^${label}] `).join("");
  const definitions = ["a", "b", "d", "e", "f", "g", "h", "j", "k"].map(
    (label) => `[^${label}]: ${label}. ${SENTENCE}.`,
  );
  return [
    `## 머리말[^a]\n\n${filler}`,
    `${called("b", "long", "d", "e", "f")}\n\n`,
    `> ${called("g")}\n\n- ${called("h")}\n\n| 때 | 곳 |\n| - | - |\n| 아침 | 항구[^table] |\n\n`,
    `${SENTENCE}.[^longer][^j] ${called("b")}\n\n${filler}`,
    `<details><summary>접힌 글</summary>\n\n${called("hidden")}\n\n</details>\n\n${filler}`,
    `${called("k")}\n\n`,
    `${definitions.join("\n")}\n[^long]: ${LONG}\n[^longer]: ${LONG}\n`,
    `[^table]: 표에서 부른다.[^last]\n[^hidden]: 접힌 데서 부른다.\n[^last]: 주석에서 부른다.\n`,
  ].join("");
}

function many(count: number): string {
  const calls = Array.from(
    { length: count },
    (_, i) => `${SENTENCE}. ${SENTENCE}.[^n${i}] ${i % 4 === 3 ? "\n\n" : ""}`,
  );
  const notes = Array.from(
    { length: count },
    (_, i) => `[^n${i}]: ${i}번. ${i % 9 === 0 ? SENTENCE : "짧은 주석."}\n`,
  );
  return `${calls.join("")}\n\n${notes.join("")}`;
}
