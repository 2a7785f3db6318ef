import { controlsIn, withoutControls } from "../../core/control-characters.ts";
import { joinLines, splitLines } from "./lines.ts";
import type { Fixed, Repair } from "./repair.ts";

/** Removes control characters, front matter included: reading a file leaves them out. */
export function fixControls(text: string): Fixed {
  if (controlsIn(text) === 0) return { text, repairs: [], left: [] };
  const repairs: Repair[] = [];
  const lines = splitLines(text).map((line) => {
    const count = controlsIn(line.text);
    if (count > 0) repairs.push({ line: line.number, kind: "control", count });
    return { ...line, text: withoutControls(line.text) };
  });
  return { text: joinLines(lines), repairs, left: [] };
}
