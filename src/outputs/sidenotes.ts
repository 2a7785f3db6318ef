/**
 * How many notes of a post become sidenotes, which stand in the margin beside their calls; later ones stay in the list.
 */
export const MAX_SIDENOTES = 600;

/** The number of rules is rounded up to a multiple, so that one new note rarely changes the style sheet. */
const STEP = 10;

/**
 * Class of a note's first call, the CSS anchor of its sidenote: "c25". First only: of two equal anchor names the last
 * wins.
 */
export function sidenoteClass(number: number): string | null {
  return number <= MAX_SIDENOTES ? `c${number}` : null;
}

/**
 * CSS rules by number, the generated half of `layouts/sidenotes.css`: each first call is an anchor to which its note is
 * positioned. `position` is set here too, so that a note without such a rule stays in the list.
 *
 * @param maxNotes the number of notes in the longest list of the site
 */
export function sidenoteRules(maxNotes: number): string {
  const count = Math.min(MAX_SIDENOTES, Math.ceil(maxNotes / STEP) * STEP);
  let rules = "";
  for (let n = 1; n <= count; n++) {
    // Fallback: a call in a closed `details` has no box; its note is then placed below the one before.
    rules += `.c${n}{anchor-name:--c${n}}.notes>ol>:nth-child(${n}){--call:anchor(--c${n} top,-9in);`;
    // A note is lit while its call is pointed at or has the focus. Nested, which weighs a seventh less than a list apart.
    rules += `.text:has(.c${n}:is(:hover,:focus))+.notes>ol>&{--ground:var(--raised);--lit:var(--accent)}}\n`;
  }
  // Visually hidden heading: every note has left the list, but screen readers still need it.
  const emptied = `.notes:not(:has(>ol>:nth-child(${MAX_SIDENOTES + 1})))`;
  return `@layer notes{@supports (anchor-name:--a){@media screen and (width>=64rem){
${rules}.notes>ol>:nth-child(-n+${count}){anchor-name:--note;position:absolute}
${emptied}{margin:0}
${emptied}::before{content:none}
${emptied}>h2{clip-path:inset(50%);inline-size:1px;overflow:hidden;position:absolute;white-space:nowrap}
}}}
`;
}
