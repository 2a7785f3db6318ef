import { renderUnicodeCompact } from "uqr";

/** Black on white, whatever the colours of the terminal are. */
const [COLORS, RESET] = ["\x1b[30;107m", "\x1b[0m"];

/**
 * A QR code as lines for a terminal, two rows of modules a line.
 *
 * @param color whether colours may be set; without them the code is right where the terminal is dark
 */
export function qrCode(text: string, color: boolean): string[] {
  const lines = renderUnicodeCompact(text, { ecc: "L", border: 2, invert: color }).split("\n");
  return color ? lines.map((line) => COLORS + line + RESET) : lines;
}
