import { PICTURE_COLOURS } from "../../core/picture-colours.ts";

/** The rules that the build adds to `pictures.css`: the same for every column, so that no photo changes a style sheet. */
export function colourRules(): string {
  const rules = PICTURE_COLOURS.map(
    (colour, index) => `  .c${index} > img {\n    background: ${shortened(colour)};\n  }\n`,
  );
  return `\n@layer prose {\n${rules.join("")}}\n`;
}

/** "#8d7b70" as "#887": one of 16 levels each, a fifth less of the sheet, for a moment on the screen. */
function shortened(colour: string): string {
  const parts = [1, 3, 5].map((at) => Math.round(Number.parseInt(colour.slice(at, at + 2), 16) / 17));
  return `#${parts.map((part) => part.toString(16)).join("")}`;
}
