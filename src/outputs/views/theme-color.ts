import type { RenderContext } from "../output.ts";
import type { Head } from "../theme/views/frame.ts";

type ThemeColor = NonNullable<Head["themeColor"]>;

const COMMENT = /\/\*[\s\S]*?\*\//g;
/** Up to the next brace or semicolon, past those in strings. */
const STATEMENT = /((?:[^{};"']|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')*)([{};])/g;
const ROOT = /^(?:.*,)?\s*(?::root|html)\s*(?:,.*)?$/s;
const SCHEME = /^@media\s*\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)$/;

/**
 * The colours of `--paper` for `<meta name="theme-color">`, which takes neither variables nor `light-dark()`: those of
 * the last rule for `:root` in `style.css` that is in no layer, else in one. Null when none is found. Goes through
 * `ctx.once`.
 */
export function themeColor({ assets }: RenderContext): Head["themeColor"] {
  return paperOf(assets.find(({ name }) => name === "style.css")?.text ?? "");
}

export function paperOf(css: string): Head["themeColor"] {
  const layered: Partial<Record<keyof ThemeColor, string>> = {};
  const own: Partial<Record<keyof ThemeColor, string>> = {};
  const open: string[] = [];
  for (const [, text = "", end] of css.replace(COMMENT, "").matchAll(STATEMENT)) {
    const colors = colorsOf(text.trim());
    const target = open.some((each) => each.startsWith("@layer")) ? layered : own;
    if (colors !== null) for (const scheme of schemesOf(open)) target[scheme] = colors[scheme];
    if (end === "{") open.push(text.trim());
    else if (end === "}") open.pop();
  }
  const { light, dark } = { ...layered, ...own };
  return light === undefined || dark === undefined ? null : { light, dark };
}

/** The schemes in which a declaration within these blocks holds for the page's root. */
function schemesOf(open: readonly string[]): readonly (keyof ThemeColor)[] {
  const [rule = "", ...around] = open.filter((each) => !each.startsWith("@layer")).toReversed();
  if (!ROOT.test(rule) || rule.startsWith("@")) return [];
  if (around.length === 0) return ["light", "dark"];
  const scheme = around.length === 1 ? SCHEME.exec(around[0] ?? "")?.[1] : undefined;
  return scheme === "light" || scheme === "dark" ? [scheme] : [];
}

/** Null for any other declaration, and for a colour that is only known in the browser. */
function colorsOf(declaration: string): ThemeColor | null {
  const value = /^--paper\s*:\s*(.+)$/s.exec(declaration)?.[1]?.replace(/\s*!important$/, "");
  if (value === undefined || /\bvar\(|currentcolor/i.test(value)) return null;
  const pair = /^light-dark\(\s*((?:[^(),]|\([^()]*\))+?)\s*,\s*((?:[^(),]|\([^()]*\))+?)\s*\)$/i.exec(value);
  const [, light = value, dark = value] = pair ?? [];
  return light.includes("light-dark(") ? null : { light, dark };
}
