import { card, type Files, SITE_URL } from "./column.ts";
import { type Dice, dice } from "./dice.ts";

/** Realistic columns of other authors: from one post to a newsletter of many years. */
export interface Stranger {
  readonly name: string;
  /** Slow: built with `--full` only. */
  readonly big: boolean;
  readonly files: () => Files;
}

export const STRANGERS: readonly Stranger[] = [
  {
    name: "one post",
    big: false,
    files: () => ({ "posts/hello.md": post({ title: "첫 글", date: day(0) }, dice(1)) }),
  },
  {
    name: "three posts in a series",
    big: false,
    files: () => serial({ slug: "city", from: 1, to: 3, seed: 3 }),
  },
  { name: "no series at all, English, at the root of its host", big: false, files: () => loose(12) },
  { name: "titles full of marks", big: false, files: () => hostileTitles() },
  {
    name: "a reference-like column of 25",
    big: false,
    files: () => serial({ slug: "산업", from: 1, to: 25, seed: 25 }),
  },
  { name: "600 episodes", big: true, files: () => serial({ slug: "city", from: 1, to: 600, seed: 600 }) },
  {
    name: "a newsletter of issues 92 to 665",
    big: true,
    files: () => serial({ slug: "letter", from: 92, to: 665, seed: 92 }),
  },
];

interface Serial {
  readonly slug: string;
  readonly from: number;
  readonly to: number;
  readonly seed: number;
}

function serial({ slug, from, to, seed }: Serial): Files {
  const random = dice(seed);
  const files: Record<string, string> = {
    [`posts/${slug}/index.md`]: "---\ntitle: 긴 연재\ncadence: 수요일\n---\n\n들어가는 말.\n",
    "posts/about.md": "---\ntitle: 소개\nkind: page\n---\n\n소개하는 말.\n",
  };
  for (let number = from; number <= to; number++) {
    const link = number > from ? `[지난 글](${number - 1}.md#둘째)을 이어 간다.\n\n` : "";
    const front = {
      title: `${number}번째 이야기`,
      date: day(number - from),
      episode: number,
      tags: [random.pick(TAGS)],
    };
    files[`posts/${slug}/${number}.md`] = post(front, random, link);
  }
  return files;
}

function loose(count: number): Files {
  const random = dice(count);
  const settings = {
    title: "Field notes",
    url: "https://notes.example.net/",
    lang: "en",
    timeZone: "America/New_York",
  };
  const files: Record<string, string> = { ".eleventy.ts": card(settings) };
  for (let i = 0; i < count; i++) {
    files[`posts/note-${i}.md`] = post({ title: `Note ${i}`, date: day(i), tags: ["field"] }, random);
  }
  return files;
}

function hostileTitles(): Files {
  const random = dice(7);
  const files: Record<string, string | Uint8Array> = {
    ".eleventy.ts": card({ title: `<b>"글" & '말'</b>`, description: "]]> <!-- </title>" }),
    "posts/글/index.md": `---\ntitle: ${JSON.stringify("《연재》 <&>")}\ntags: ["<tag>"]\n---\n\n${"소개"}.\n`,
  };
  for (const [i, title] of TITLES.entries()) {
    const name = `${i}-${title.replace(/[^\p{L}\p{N}]+/gu, "")}`.normalize(i % 2 ? "NFD" : "NFC");
    const front = { title, date: day(i), episode: i + 1, description: title, tags: [title], subtitle: title };
    const text = post(front, random);
    files[`posts/글/${name}.md`] = i % 3 === 0 ? text.replaceAll("\n", "\r\n") : text;
  }
  return files;
}

const TITLES = [
  `"따옴표"와 '작은따옴표'`,
  "부등호 <와> 그리고 &",
  "《책》 〈글〉 「말」 …",
  "이모지 🌫️👩‍👩‍👧‍👦🇰🇷",
  "</title><script>alert(1)</script>",
  "]]> 그리고 --> 끝",
  "100% & 50%25 #해시 ?물음",
  "{{ title }} {% raw %}",
  "<!-- 보이지 않는 말 -->",
  "&amp; &lt; &#39;",
  "‮거꾸로‬ \u00a0 빈칸",
  "アルファ 漢字 ñ é",
];
const TAGS = ["도시", "강 가", "C++", "a/b", "ÀÉ"];

interface Front {
  readonly title: string;
  readonly date: string;
  readonly [field: string]: unknown;
}

/** Fields as JSON, which is YAML: every value is preserved. */
function post(front: Front, random: Dice, before = ""): string {
  const fields = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const label = random.pick(["tide", "밀물", "1", "a-b"]);
  return `---
${fields.join("\n")}
---

${before}${random.pick(WORDS)}[^${label}] ${random.pick(WORDS)} 그리고 다시.[^${label}]

## 첫째

> ${random.pick(WORDS)}

## 둘째

- ${random.pick(WORDS)}^[${random.pick(WORDS)}]
- **${random.pick(WORDS)}**는

[^${label}]: ${random.pick(WORDS)}
`;
}

const WORDS = [
  "안개가 강을 건넜다",
  "다리의 끝이 보이지 않는다",
  "The river was <wide> & slow",
  "霧가 걷히면 《도시》가 온다",
  "a `code` and *more*",
];

/** Wednesdays from 2010 on, as ISO dates. */
function day(week: number): string {
  return new Date(Date.UTC(2010, 0, 6) + week * 7 * 86_400_000).toISOString().slice(0, 10);
}

/** The `url` in a column's settings. */
export function urlOf(files: Files): string {
  const settings = files[".eleventy.ts"];
  return (typeof settings === "string" && /"url":"([^"]+)"/.exec(settings)?.[1]) || SITE_URL;
}
