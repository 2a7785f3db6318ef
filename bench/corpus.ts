import { type Dice, dice } from "../test/kit/dice.ts";

/** A deterministic corpus: eight weekly series of Korean prose, 7 kB a post. */
export interface Corpus {
  readonly series: readonly { readonly slug: string; readonly title: string }[];
  /** Generated lazily: ten thousand posts need not be in memory at once. */
  readonly posts: () => Iterable<CorpusPost>;
}

export interface CorpusPost {
  readonly series: string;
  readonly number: number;
  /** "2003-05-07" */
  readonly date: string;
  readonly title: string;
  readonly tags: readonly string[];
  /** Markdown. `link` gives the link target of an earlier episode, in the syntax of the site generator. */
  readonly body: (link: (number: number) => string) => string;
}

const SERIES = ["city", "river", "market", "letters", "tools", "kitchen", "night", "garden"];
/** Bytes of a post without notes, which bring it to 7 kB. */
const BYTES = 6_300;

export function makeCorpus(count: number): Corpus {
  return {
    series: SERIES.map((slug) => ({ slug, title: `${slug} 이야기` })),
    *posts() {
      for (let i = 0; i < count; i++) yield makePost(i);
    },
  };
}

function makePost(index: number): CorpusPost {
  const random = dice(index + 1);
  const series = SERIES[index % SERIES.length] as string;
  const number = Math.floor(index / SERIES.length) + 1;
  const title = `${word(random)} ${word(random)}`;
  const tags = [0, 1, 2].map(() => `꼬리표${random.between(1, 40)}`);
  return {
    series,
    number,
    date: wednesday(number),
    title,
    tags: [...new Set(tags)],
    body: bodyOf(random, number),
  };
}

/** Wednesdays from 2000 on: ten thousand posts in eight series end in 2023. */
function wednesday(number: number): string {
  return new Date(Date.UTC(2000, 0, 5) + (number - 1) * 7 * 86_400_000).toISOString().slice(0, 10);
}

function bodyOf(random: Dice, number: number): CorpusPost["body"] {
  return (link) => {
    const parts: string[] = [];
    const notes: string[] = [];
    for (let bytes = 0; bytes < BYTES; ) {
      const part = parts.length % 6 === 3 ? `## ${word(random)} ${word(random)}` : block(random, notes);
      parts.push(part);
      bytes += Buffer.byteLength(part) + 2;
      if (parts.length === 2 && number > 1) parts.push(`[지난 글](${link(number - 1)})에서 이어진다.`);
    }
    return `${[...parts, ...notes].join("\n\n")}\n`;
  };
}

/** A random block: mostly a paragraph, sometimes a quotation, list, table, code or note. */
function block(random: Dice, notes: string[]): string {
  const chance = random.next();
  if (chance < 0.08) return `> ${paragraph(random)}`;
  if (chance < 0.14) return [1, 2, 3].map(() => `- ${sentence(random)}`).join("\n");
  if (chance < 0.16) return table(random);
  if (chance < 0.18)
    return `\`\`\`js\nconst ${"steps"} = [${random.between(1, 9)}, 2].map((n) => n * 2); // 걸음\n\`\`\``;
  if (chance < 0.5) {
    notes.push(`[^n${notes.length + 1}]: ${sentence(random)}`);
    return `${paragraph(random)}[^n${notes.length}]`;
  }
  if (chance < 0.75)
    return `**${word(random)}**는 [${word(random)}](https://example.net/${random.between(1, 999)})이다. ${paragraph(random)}`;
  return paragraph(random);
}

function table(random: Dice): string {
  const rows = [1, 2, 3].map(() => `| ${word(random)} | ${random.between(1, 9999)} |`);
  return ["| 구역 | 걸음 |", "|---|---:|", ...rows].join("\n");
}

function paragraph(random: Dice): string {
  return Array.from({ length: random.between(3, 6) }, () => sentence(random)).join(" ");
}

function sentence(random: Dice): string {
  return `${Array.from({ length: random.between(5, 12) }, () => word(random)).join(" ")}다.`;
}

const SYLLABLES = [..."가나다라마바사아자차카타파하고노도로모보소오조초호은는이를에서와과도만의"];

function word(random: Dice): string {
  return Array.from({ length: random.between(2, 4) }, () => random.pick(SYLLABLES)).join("");
}
