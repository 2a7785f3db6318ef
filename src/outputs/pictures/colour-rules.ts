import { PICTURE_COLOURS } from "../../core/picture-colours.ts";

/** The rules that the build adds to `pictures.css`: the same for every column, so that no photo changes a style sheet. */
export function colourRules(): string {
  const rules = PICTURE_COLOURS.map(
    (colour, index) => `  .c${index} > img {\n    background: ${colour};\n  }\n`,
  );
  return `\n@layer prose {\n${rules.join("")}}\n`;
}
