import { assetAddress, IMMUTABLE, versionOf } from "../asset-bundle.ts";
import { FONT_LICENCE, FONT_SHEET, fontFile } from "../font-files.ts";
import { WEIGHTS } from "../font-measures.ts";
import type { Header, Output, OutputModule } from "../output.ts";
import { pathOf } from "../route.ts";
import type { ColumnFont } from "./column-font.ts";
import { printFontSheet } from "./sheet.ts";

/** Browsers fetch fonts with CORS: a copy of a page, in an archive or a translator, has its letters too. */
const HEADERS: readonly Header[] = [...IMMUTABLE, ["Access-Control-Allow-Origin", "*"]];

/**
 * The font of the setting `font`: its files, their licence, and the style sheet that names them. Only that sheet knows
 * the marks in the addresses of the files.
 */
export const fonts: OutputModule = {
  name: "fonts",
  headers: ({ column, href }) =>
    column.site.font === null
      ? []
      : WEIGHTS.map((weight) => ({ path: href(assetAddress(fontFile(weight))), headers: HEADERS })),
  list: ({ font }) => (font === null ? [] : [sheetOf(font), ...filesOf(font)]),
};

function sheetOf({ face, key, files }: ColumnFont): Output {
  const mark = files === null ? null : versionOf(key);
  return {
    path: pathOf(assetAddress(FONT_SHEET)),
    inputs: () => [face.name, mark],
    render: () => printFontSheet(face, mark),
  };
}

function filesOf({ face, key, files }: ColumnFont): Output[] {
  if (files === null) return [];
  return [
    ...WEIGHTS.map((weight) => ({
      path: pathOf(assetAddress(fontFile(weight))),
      inputs: () => [key],
      render: async () => (await files()).bytes[weight],
    })),
    {
      path: pathOf(assetAddress(FONT_LICENCE)),
      inputs: () => [face.name],
      render: async () => (await files()).licence,
    },
  ];
}
