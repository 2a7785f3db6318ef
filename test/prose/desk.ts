import type { NoteLabels, NoteStyle, Text } from "../../src/model.ts";
import type { Around, ProseSettings, Reading } from "../../src/prose/prose.ts";
import { createReader } from "../../src/prose/prose.ts";
import { textView } from "../../src/views/text.ts";
import type { TextView } from "../../src/views/views.ts";
import { en } from "../../src/words/en.ts";

/** A small column for texts to point into; they stand as `posts/city/24.md`. */
export const around: Around = {
  link(target) {
    if (target === "25.md" || target === "/city/25/") return { to: "post", address: "/city/25/" };
    if (target === "../안개.md") return { to: "post", address: "/안개/" };
    if (target === "tides.csv")
      return { to: "file", address: "/city/tides.csv", source: "posts/city/tides.csv" };
    if (target === "draft.md") return { to: "hidden" };
    if (target.startsWith("/own/")) return { to: "outside" };
    return {
      to: "nowhere",
      markdown: target.endsWith(".md"),
      suggestion: target === "26.md" ? "25.md" : null,
    };
  },
  picture(target) {
    if (!/^(?:\.\/)?map\.(?:png|svg)$/.test(target)) return { to: "nowhere", suggestion: null };
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
};

/** What a column without settings has. */
export const SETTINGS: ProseSettings = { html: false, markdown: null, typography: true, labels: "number" };

export function read(markdown: string, settings: Partial<ProseSettings> = {}, lang = "ko"): Reading {
  const reader = createReader({ ...SETTINGS, ...settings });
  return reader({ source: "posts/city/24.md", markdown, line: 1, lang }, around);
}

export function view(text: Text, style: NoteStyle = "brackets", labels: NoteLabels = "number"): TextView {
  return textView(text, { href, words: en, style, labels });
}

/** As it stands, and not encoded, to be read in tests. */
function href(address: string, fragment: string | null): string {
  return address + (fragment === null ? "" : `#${fragment}`);
}

/** Everything a page prints of a text: its body, then its notes. */
export function page(text: Text): string {
  const { body, notes } = view(text);
  return body.html + notes.map((note) => `<li id="${note.id}">${note.body.html}</li>\n`).join("");
}
