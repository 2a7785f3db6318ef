/**
 * MathML Core (https://www.w3.org/TR/mathml-core/), which plugins for mathematics write. No element that holds source
 * or other formats (`annotation`), and no attribute with an address.
 */
export const MATH_ELEMENTS =
  "math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder mover " +
  "munderover mmultiscripts mprescripts mtable mtr mtd semantics";

const ANYWHERE = ["displaystyle", "scriptlevel", "mathvariant", "mathcolor", "mathbackground", "mathsize"];
const SPACES = ["width", "height", "depth", "lspace", "voffset"];

export const MATH_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(MATH_ELEMENTS.split(" ").map((element) => [element, ANYWHERE])),
  math: ["display", "xmlns", "alttext", ...ANYWHERE],
  mfrac: ["linethickness", ...ANYWHERE],
  mo: [
    ..."fence form separator stretchy symmetric largeop movablelimits accent linebreak".split(" "),
    ..."lspace rspace minsize maxsize".split(" "),
    ...ANYWHERE,
  ],
  mover: ["accent", ...ANYWHERE],
  munder: ["accentunder", ...ANYWHERE],
  munderover: ["accent", "accentunder", ...ANYWHERE],
  mpadded: [...SPACES, ...ANYWHERE],
  mspace: [...SPACES, "linebreak", ...ANYWHERE],
  mtable: ["columnalign", "columnlines", "columnspacing", "rowlines", "rowspacing", "frame", ...ANYWHERE],
  mtd: ["columnspan", "rowspan", "columnalign", ...ANYWHERE],
};
