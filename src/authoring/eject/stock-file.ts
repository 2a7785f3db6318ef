import { suggest } from "../../core/suggest.ts";

/** The files of the stock theme by name ("footer.ts", "style.css"), with their texts. */
export type StockFiles = ReadonlyMap<string, string>;

/** The endings that a name may lack: "footer" is the layout before any style sheet or script of that name. */
const ENDINGS = [".ts", ".css", ".js", ".svg"];

export type Choice = { readonly file: string } | { readonly suggestion: string | null };

/** The file that is meant by "footer", "footer.ts", "layouts/footer.ts", "seriesCard" or "style". */
export function chooseStockFile(typed: string, names: readonly string[]): Choice {
  const name = typed.replace(/^(?:.*[/\\])?layouts[/\\]/, "");
  const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  for (const stem of [name, kebab])
    for (const ending of ["", ...ENDINGS]) if (names.includes(stem + ending)) return { file: stem + ending };
  return { suggestion: suggest(name, names) ?? suggest(name, names.map(shortName)) };
}

/** As it is typed: "footer", "style.css". */
export function shortName(file: string): string {
  return file.replace(/\.ts$/, "");
}

/** The first sentence of the comment that a file begins with; "" without one. */
export function describeStockFile(text: string): string {
  const [, block, lines] = /\/\*+([\s\S]*?)\*\/|((?:^\/\/.*\n)+)/m.exec(text) ?? [];
  const comment = (block ?? lines ?? "")
    .replace(/^\s*(?:\*|\/\/) ?/gm, "")
    .replace(/\s+/g, " ")
    .trim();
  return /^.*?[^.]\.(?= |$)/.exec(comment)?.[0].slice(0, -1) ?? comment;
}
