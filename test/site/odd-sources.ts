import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestColumn, write } from "../kit/column.ts";

/** Columns that version control can't hold: file names and bytes that some systems normalize or reject. */
export const ODD_SOURCES: Readonly<Record<string, (column: TestColumn) => void>> = {
  "source-nfc-twins": (column) =>
    write(column, {
      [`posts/${"안개".normalize("NFC")}.md`]: fog,
      [`posts/${"안개".normalize("NFD")}.md`]: fog,
    }),
  "source-case-twins": (column) => write(column, { "posts/fog.md": fog, "posts/Fog.md": fog }),
  "source-link-outside": (column) => {
    write(column, { "posts/fog.md": fog, "elsewhere.md": fog });
    symlinkSync("../elsewhere.md", join(column.folder, "posts/link.md"));
  },
  "source-link-loop": (column) => {
    write(column, { "posts/fog.md": fog });
    symlinkSync("../posts", join(column.folder, "posts/loop"));
  },
  "source-folder-named-md": (column) => {
    mkdirSync(join(column.folder, "posts/folder.md"), { recursive: true });
    write(column, { "posts/fog.md": fog });
  },
  "lines-crlf": (column) => write(column, { "posts/fog.md": undefinedNote.replaceAll("\n", "\r\n") }),
  "lines-bom": (column) => write(column, { "posts/fog.md": `\ufeff${undefinedNote}` }),
  "lines-long": (column) => write(column, { "posts/fog.md": `${fog}${"가".repeat(2_000_000)} [^tide]\n` }),
  "posts-none": () => {},
  "posts-is-a-file": ({ folder }) => writeFileSync(join(folder, "posts"), fog),
};

const fog = "---\ntitle: 안개\ndate: 2024-01-03\n---\n\n안개가 걷혔다.\n";
const undefinedNote = "---\ntitle: 안개\ndate: 2024-01-03\n---\n\n첫 줄.\n\n밀물[^tide]은 새벽에 온다.\n";
