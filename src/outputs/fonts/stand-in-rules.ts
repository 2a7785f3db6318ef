import type { Face } from "../font-faces.ts";
import { type Measures, RANGES, WEIGHTS, type Weight } from "../font-measures.ts";
import { fontFace, percent } from "./rules.ts";
import { STAND_INS, type StandIn } from "./stand-ins.ts";

/** Families that stand in for a face. For a serif those without serifs, too: many devices have no other Hangul. */
export interface StandInFamily {
  readonly name: string;
  /** Rules `@font-face`. */
  readonly rules: readonly string[];
}

export function standInsFor(face: Face, family: string): StandInFamily[] {
  return STAND_INS.filter(({ kind }) => kind === face.kind || face.kind === "serif").map((standIn, index) => {
    const name = `${family} stand-in ${index + 1}`;
    return { name, rules: WEIGHTS.flatMap((weight) => rulesOf(name, standIn, weight, face)) };
  });
}

/**
 * A font of the device in several sizes, so that its characters of each class are as wide as those of the face. Of
 * rules for one character the last holds.
 */
function rulesOf(name: string, { names, measures }: StandIn, weight: Weight, face: Face): string[] {
  if (names[weight].length === 0) return [];
  const src = names[weight].map((each) => `local("${each}")`).join(", ");
  const scales = scalesOf(face.measures[weight], measures[weight]);
  return scales.map(({ scale, range }) =>
    fontFace(name, weight, {
      src,
      ...(range !== null && { "unicode-range": range }),
      "size-adjust": percent(scale),
      // Scaled with the letters, so that the line stays where it is.
      "ascent-override": percent(face.ascent / scale),
      "descent-override": percent(face.descent / scale),
      "line-gap-override": "0%",
    }),
  );
}

interface Scale {
  /** Null for all characters. */
  readonly range: string | null;
  readonly scale: number;
}

function scalesOf(wanted: Measures, own: Measures): Scale[] {
  const all = wanted.syllable / own.syllable;
  const classes = (Object.keys(RANGES) as (keyof typeof RANGES)[]).flatMap((name): Scale[] => {
    const width = wanted[name];
    // Of fonts whose syllables have one width, that stands for all of them.
    const ownWidth = own[name] ?? (SYLLABLES.includes(name) ? own.syllable : undefined);
    if (width === undefined || ownWidth === undefined) return [];
    return [{ range: RANGES[name], scale: width / ownWidth }];
  });
  return [{ range: null, scale: all }, ...classes.filter(({ scale }) => Math.abs(scale / all - 1) > 0.004)];
}

const SYLLABLES: readonly string[] = ["narrow", "wide"];
