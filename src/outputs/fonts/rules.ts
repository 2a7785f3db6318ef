import type { Weight } from "../font-measures.ts";

export type Declarations = Readonly<Record<string, string>>;

export function fontFace(family: string, weight: Weight, declarations: Declarations): string {
  const all = { "font-family": `"${family}"`, "font-weight": String(weight), ...declarations };
  return `@font-face {\n${print(all, "  ")}}`;
}

/** A rule within a layer. */
export function rule(selector: string, declarations: Declarations): string {
  return `  ${selector} {\n${print(declarations, "    ")}  }\n`;
}

export function percent(ratio: number): string {
  return `${Math.round(ratio * 10_000) / 100}%`;
}

function print(declarations: Declarations, indent: string): string {
  return Object.entries(declarations)
    .map(([name, value]) => `${indent}${name}: ${value};\n`)
    .join("");
}
