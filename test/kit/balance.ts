const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/** A comment, an element that holds bare text, or a tag: `</name …>`, `<name a="1" b />`. */
const TAG =
  /<!--[\s\S]*?-->|<(script|style|title|textarea)\b[^>]*>[\s\S]*?<\/\1>|<(\/?)([a-zA-Z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/g;

/** Tags that an HTML parser would close, open or move implicitly. In our pages all tags are explicit. */
export function unbalanced(text: string): { line: number; what: string }[] {
  const found: { line: number; what: string }[] = [];
  const open: { name: string; line: number }[] = [];
  let line = 1;
  let counted = 0;
  for (const { 0: whole, 2: slash, 3: name, 4: rest = "", index } of text.matchAll(TAG)) {
    line += count(text, counted, index);
    counted = index;
    if (name === undefined || VOID.has(name) || rest.endsWith("/") || whole.startsWith("<!")) continue;
    if (slash === "") {
      open.push({ name, line });
      continue;
    }
    if (!open.some((each) => each.name === name)) {
      found.push({ line, what: `</${name}> closes nothing` });
      continue;
    }
    for (let last = open.pop(); last && last.name !== name; last = open.pop()) {
      found.push({ line: last.line, what: `<${last.name}> is never closed` });
    }
  }
  return [...found, ...open.map((each) => ({ line: each.line, what: `<${each.name}> is never closed` }))];
}

function count(text: string, from: number, to: number): number {
  let lines = 0;
  for (let i = text.indexOf("\n", from); i !== -1 && i < to; i = text.indexOf("\n", i + 1)) lines++;
  return lines;
}
