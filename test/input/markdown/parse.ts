import type { NoteLabels, NoteStyle, Text } from "../../../src/core/model.ts";
import { en } from "../../../src/core/words/en.ts";
import type { LinkResolver } from "../../../src/input/markdown/link-resolver.ts";
import type { MarkdownSettings } from "../../../src/input/markdown/parse-text.ts";
import { createTextParser } from "../../../src/input/markdown/parse-text.ts";
import type { ParsedText } from "../../../src/input/markdown/parsed-text.ts";
import type { TextView } from "../../../src/outputs/theme/views/text.ts";
import { textView } from "../../../src/outputs/views/text.ts";

/** Link resolver of a small column, for texts at `posts/city/24.md`. */
export const resolver: LinkResolver = {
  site: { host: "city.example", base: "/column/", at: "/" },
  link(target) {
    if (target === "25.md" || target === "/city/25/") return { to: "post", address: "/city/25/" };
    if (target === "02 둘.md") return { to: "post", address: "/city/2/" };
    if (target === "../안개.md") return { to: "post", address: "/안개/" };
    if (target === "tides.csv")
      return { to: "file", address: "/city/tides.csv", source: "posts/city/tides.csv" };
    if (target === "draft.md") return { to: "hidden" };
    if (target.startsWith("/own/")) return { to: "outside", address: target };
    return {
      to: "nowhere",
      markdown: target.endsWith(".md"),
      suggestion: target === "26.md" ? "25.md" : null,
    };
  },
  picture(target) {
    if (!/^(?:\.\/)?(?:the )?map\.(?:png|svg)$/.test(target)) return { to: "nowhere", suggestion: null };
    const size = target.endsWith("png") ? { width: 800, height: 600 } : { width: null, height: null };
    const file = target.replace("./", "");
    const picture = {
      source: `posts/city/${file}`,
      address: `/city/${file}`,
      type: "image/png",
      bytes: 1,
      ...size,
    };
    return { to: "picture", picture };
  },
  episode(name) {
    const title = TITLES[name];
    if (title !== undefined)
      return { to: "post", address: `/city/${name}/`, shown: title, lang: langOf(title), key: name };
    const [key = ""] = Object.entries(TITLES).find(([, each]) => each === name) ?? [];
    if (key !== "") return { to: "post", address: `/city/${key}/`, shown: name, lang: langOf(name), key };
    if (name === "30" || name === "비밀") return { to: "hidden", shown: "30화", lang: "ko", key: "30" };
    if (name === "3") return { to: "several", candidates: ["1-3", "2-3"] };
    return { to: "nowhere" };
  },
  titled(title) {
    const named = Object.entries(TITLES).find(([, each]) => each === title);
    if (named) return { to: "post", address: `/city/${named[0]}/` };
    return { to: title === "비밀" || title === "Secret" ? "words" : "nowhere" };
  },
  headingIds: (name) => (name === "25" ? ["Tide_2"] : []),
  near: (name) => (name === "26" ? ["25"] : []),
};

/** Titles by name: one for each kind of title that is hard to parse. */
const TITLES: Readonly<Record<string, string>> = {
  25: "안개",
  "city 2-3": "밀물",
  26.5: "무엇이 <무엇>인가 & 왜",
  a: "하나|둘",
  b: "배열[0]",
  c: "[공지] 휴재",
  d: "C# 이야기",
  e: "Fog in Seoul",
  f: "Mark",
  g: 'He said "no" -- twice',
  h: "Summary of the year",
  i: "열린 [괄호",
};

/** The default settings of a column. */
export const SETTINGS: MarkdownSettings = {
  html: false,
  markdown: null,
  typography: true,
  labels: "number",
  titles: true,
  bare: true,
  headingIds: true,
  tasks: true,
};

const langOf = (title: string) => (/^[\x20-\x7e]*$/.test(title) ? "en" : "ko");

export function read(markdown: string, settings: Partial<MarkdownSettings> = {}, lang = "ko"): ParsedText {
  return parserFor({ ...SETTINGS, ...settings })(
    { source: "posts/city/24.md", markdown, line: 1, lang },
    resolver,
  );
}

/** Memoizes parsers by their settings; those with plugins, which cannot be compared, are not cached. */
function parserFor(settings: MarkdownSettings): ReturnType<typeof createTextParser> {
  if (settings.markdown !== null) return createTextParser(settings);
  const key = JSON.stringify(settings);
  const parser = parsers.get(key) ?? createTextParser(settings);
  parsers.set(key, parser);
  return parser;
}

const parsers = new Map<string, ReturnType<typeof createTextParser>>();

export function view(text: Text, style: NoteStyle = "brackets", labels: NoteLabels = "number"): TextView {
  const picture = () => null;
  return textView(text, { href, id: (own) => own, words: en, style, labels, picture, isFirst: true });
}

/** Not encoded, so that tests are legible. */
function href(address: string, fragment: string | null): string {
  return address + (fragment === null ? "" : `#${fragment}`);
}

/** A text as HTML, as on a page: its body, then its notes. */
export function page(text: Text): string {
  const { body, notes } = view(text);
  return body.html + notes.map((note) => `<li id="${note.id}">${note.body.html}</li>\n`).join("");
}
