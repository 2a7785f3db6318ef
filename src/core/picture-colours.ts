/**
 * Colours in which the place of a picture waits for it: 64 classes, so that no page needs a style of its own. Four
 * levels of lightness, each with a grey and fifteen hues of one low chroma, in OKLCH (CSS Color 4), where equal steps
 * look equal.
 */
const HUES = 15;
const LEVELS = [0.33, 0.5, 0.67, 0.84];
const LEVEL_STEP = 0.17;
const CHROMA = 0.045;
/** Below it a colour looks grey. */
const GREY = 0.02;

/** The class of a colour in sRGB, 0 to 255 each: 0 to 63. */
export function colourClass(red: number, green: number, blue: number): number {
  const { lightness, a, b } = oklabOf([red, green, blue].map((each) => toLinear(each / 255)));
  const level = Math.round((lightness - (LEVELS[0] ?? 0)) / LEVEL_STEP);
  const turn = Math.atan2(b, a) / (2 * Math.PI) + 1;
  const hue = Math.hypot(a, b) < GREY ? 0 : 1 + (Math.round(turn * HUES) % HUES);
  return Math.min(Math.max(level, 0), LEVELS.length - 1) * (HUES + 1) + hue;
}

/** The colour of each class, for CSS: "#8d7b70". */
export const PICTURE_COLOURS: readonly string[] = LEVELS.flatMap((lightness) => [
  cssOf(lightness, 0, 0),
  ...Array.from({ length: HUES }, (_, index) => {
    const turn = (2 * Math.PI * index) / HUES;
    return cssOf(lightness, CHROMA * Math.cos(turn), CHROMA * Math.sin(turn));
  }),
]);

// https://bottosson.github.io/posts/oklab/
function oklabOf([red = 0, green = 0, blue = 0]: readonly number[]) {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    lightness: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    a: 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    b: 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  };
}

function cssOf(lightness: number, a: number, b: number): string {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
  return `#${linear.map((each) => hexOf(fromLinear(each))).join("")}`;
}

function hexOf(part: number): string {
  return Math.round(255 * Math.min(Math.max(part, 0), 1))
    .toString(16)
    .padStart(2, "0");
}

function toLinear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function fromLinear(part: number): number {
  return part <= 0.0031308 ? 12.92 * part : 1.055 * Math.max(part, 0) ** (1 / 2.4) - 0.055;
}
