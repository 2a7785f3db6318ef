import fc from "fast-check";
import { type Files, md } from "./sources.ts";

/** Front matter of one file, and its text as `words`. Fields that are null are left out. */
export type Card = { readonly [field: string]: string | null };
/** Files of a column by path; null for no file. */
export type ColumnCards = Readonly<Record<string, Card | null>>;

/** One save of one file: changes of some fields, or the creation or deletion of the file. */
export interface Edit {
  readonly path: string;
  readonly fields: Card | "come or go";
}

/** A column that uses every feature, and builds without a problem. */
export const FIRST: ColumnCards = {
  "posts/index.md": { words: "어서 오세요." },
  "posts/city/index.md": { title: "도시", previous: "1", words: "도시 이야기." },
  "posts/sea/index.md": { title: "바다", numbering: "season", lang: "en" },
  "posts/city/0.md": special("city", 0),
  "posts/city/1.md": episode("city", 1),
  "posts/city/2.md": { ...episode("city", 2), words: "글[^a] [앞](1.md) ![지도](map.png)\n\n[^a]: 주석" },
  "posts/city/3.md": { ...episode("city", 3), words: "'말' -- \"그리고\"..." },
  "posts/city/4.md": episode("city", 4),
  "posts/sea/1.md": { ...episode("sea", 1), season: "1" },
  "posts/sea/2.md": { ...episode("sea", 2), season: "1" },
  "posts/fog.md": { title: "안개", date: "2024-02-01", tags: "[서울, C]" },
  "posts/ash.md": { title: "재", date: "2024-02-01", tags: "[Seoul]" },
  "posts/about.md": { title: "소개", kind: "page" },
};

const PATHS = Object.keys(FIRST);
const pick = (...values: readonly (string | null)[]) => fc.constantFrom(...values);
const WORDS = [
  "글.",
  "다른 글.\n\n## 하나\n\n둘.",
  "글[^a] ^[바로]\n\n[^a]: 주석",
  "[안개](/fog/) [태그](/tags/c/)",
  '"말" -- 그리고...',
  "[[city 1]]에서. [[city 1|그 글]]을 보라.",
  "<하나>와 <둘>. [안개](/fog/)에서!",
];

/** Fields that may be added, changed and removed in any post without causing a problem; all optional but the title. */
const anyPost = {
  title: pick("하나", "둘", "셋"),
  subtitle: pick(null, "부제"),
  description: pick(null, "요약"),
  author: pick(null, "박", "{ name: 이, url: https://a.example/ }"),
  lang: pick(null, "en"),
  extra: pick(null, "{ a: 1, b: 2 }", '{ "a:1,b": 2 }'),
  words: pick(...WORDS),
};
const dated = {
  ...anyPost,
  date: pick("2024-01-01", "2024-01-10", "2024-02-02 08:00", "2030-01-01"),
  updated: pick(null, "2024-03-01"),
  tags: pick(null, "[서울]", "[C, Seoul]", "['C#', seoul]", "[c]"),
  draft: pick(null, "true"),
  withdrawn: pick(null, "true"),
  cover: pick(null, "/map.png", "{ src: /map.png, alt: 지도 }"),
};
const card = {
  title: pick("도시", "바다", "산"),
  description: pick(null, "소개"),
  status: pick(null, "complete", "paused"),
  cadence: pick(null, "수", "{ month: last friday }"),
  seasons: pick(null, "[봄, 여름]"),
  previous: pick(null, "0", "1", "2"),
  total: pick(null, "12"),
  next: pick(null, "hidden", "title"),
  lang: pick(null, "en"),
  author: pick(null, "박"),
  tags: pick(null, "[연재]"),
  cover: pick(null, "/map.png"),
  words: pick(...WORDS),
};

export const edit: fc.Arbitrary<Edit> = fc.constantFrom(...PATHS).chain((path) => {
  const change = fc
    .record(fieldsOf(path), { requiredKeys: [] })
    .map((fields): Edit => ({ path, fields: fields as Card }));
  const lasting = path.endsWith("index.md") || path === "posts/fog.md" || path === "posts/city/1.md";
  const toggle = fc.constant<Edit>({ path, fields: "come or go" });
  return lasting ? change : fc.oneof({ weight: 4, arbitrary: change }, { weight: 1, arbitrary: toggle });
});

export function apply(cards: ColumnCards, { path, fields }: Edit): ColumnCards {
  if (fields === "come or go") return { ...cards, [path]: cards[path] ? null : (FIRST[path] as Card) };
  return { ...cards, [path]: { ...(cards[path] ?? FIRST[path]), ...fields } };
}

/** The column after these saves. */
export function after(edits: readonly Edit[]): ColumnCards {
  return edits.reduce(apply, FIRST);
}

function fieldsOf(path: string): Record<string, fc.Arbitrary<string | null>> {
  const [, number] = /\/(\d)\.md$/.exec(path) ?? [];
  if (path === "posts/index.md") return { words: anyPost.words };
  if (path.endsWith("index.md")) return card;
  if (path === "posts/about.md") return anyPost;
  // Others link to it by its address.
  const slug = path === "posts/fog.md" ? {} : { slug: pick(null, `new-${number ?? path.slice(6, 9)}`) };
  return { ...dated, ...slug, ...numberField(number), aliases: pick(null, `/old/${path.slice(6, -3)}/`) };
}

function numberField(number: string | undefined): Record<string, fc.Arbitrary<string | null>> {
  // Others link to the first by its number.
  if (number === undefined || number === "1") return {};
  return number === "0" ? { after: pick("0", "1", null) } : { episode: pick(number, `1${number}`) };
}

/** The files in `posts/`. */
export function filesOf(cards: ColumnCards): Files {
  const files: Record<string, Files[string]> = {
    "posts/map.png": { bytes: 1 },
    "posts/city/map.png": { bytes: 1 },
  };
  for (const [path, fields] of Object.entries(cards)) {
    if (fields === null) continue;
    const { words = "글.", ...rest } = fields;
    const rows = Object.entries(rest).flatMap(([field, value]) =>
      value === null ? [] : [`${field}: ${value}`],
    );
    files[path] = rows.length === 0 ? `${words}\n` : md(rows.join("\n"), words ?? "");
  }
  return files;
}

function episode(slug: string, number: number): Card {
  return { title: `${slug} ${number}`, episode: `${number}`, date: `2024-01-0${number}`, tags: "[서울]" };
}

function special(slug: string, number: number): Card {
  return { title: `${slug} ${number}`, kind: "special", after: "0", date: "2024-01-01" };
}
