/**
 * Control characters that no text shows, and that XML and HTML forbid: C0 but tab and the ends of lines, DEL and C1.
 * They come with text pasted from terminals, PDF and old word processors. NUL is not among them: a file that holds it
 * is rarely text.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is searched for
const CONTROL = /[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;
const ALL = new RegExp(CONTROL, "g");

export function withoutControls(text: string): string {
  return CONTROL.test(text) ? text.replace(ALL, "") : text;
}

export function controlsIn(text: string): number {
  return text.match(ALL)?.length ?? 0;
}

export function isControl(character: string): boolean {
  return CONTROL.test(character);
}

/** "U+0008" */
export function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;
}
