/** "[1]", "[1, 3]", "[1–3]", "[1,3~5]" */
const BRACKETS = String.raw`\[(\d{1,3}(?: ?[,;、·~∼〜～–—-] ?\d{1,3})*)\]`;
const HERE = new RegExp(BRACKETS, "y");
const ALL = new RegExp(BRACKETS, "g");
const RANGE = /^(\d+) ?[~∼〜～–—-] ?(\d+)$/;
/** Maximum length of a range: a longer one is no call of notes. */
const LONGEST = 20;

/** Numbers in brackets that begin at an offset; null where there are none. */
export function bracketAt(src: string, at: number): { typed: string; numbers: number[] } | null {
  HERE.lastIndex = at;
  const found = HERE.exec(src);
  if (found === null) return null;
  const numbers = numbersIn(found[1] as string);
  return numbers.length > 0 ? { typed: found[0], numbers } : null;
}

/** Rewrites "[1, 3]" and "[1–3]" as "[1][3]" and "[1][2][3]". */
export function expandMarks(text: string): string {
  if (!text.includes("[")) return text;
  return text.replace(ALL, (typed, inside) => {
    const numbers = numbersIn(inside);
    return numbers.length > 0 ? numbers.map((number) => `[${number}]`).join("") : typed;
  });
}

/** Empty where a range does not go up. */
function numbersIn(typed: string): number[] {
  const numbers: number[] = [];
  for (const part of typed.split(/[,;、·]/)) {
    const [, from, to] = (RANGE.exec(part.trim()) ?? []).map(Number);
    if (from === undefined || to === undefined) {
      if (!/^\d+$/.test(part.trim())) return [];
      numbers.push(Number(part));
    } else if (to <= from || to - from > LONGEST) return [];
    else for (let number = from; number <= to; number++) numbers.push(number);
  }
  return numbers;
}
