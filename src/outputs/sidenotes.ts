/** The last note of a post that stands beside its line; those after it stay in the list. */
export const LAST_BESIDE = 600;

/** Rules are made for this many notes more at a time, so that one new note rarely changes the style sheet. */
const STEP = 10;

/** The class of a note's first call, which its note stands beside: "c25". A second equal name would win. */
export function besideClass(number: number): string | null {
  return number <= LAST_BESIDE ? `c${number}` : null;
}

/**
 * The numbered half of `layouts/sidenotes.css`: each first call is an anchor, and each note knows its own. What is
 * positioned is said here too, so that a note without a number here stays in the list.
 *
 * @param longest how many notes the longest list of the site has
 */
export function besideRules(longest: number): string {
  const count = Math.min(LAST_BESIDE, Math.ceil(longest / STEP) * STEP);
  let rules = "";
  for (let n = 1; n <= count; n++) {
    // A call in a closed `details` has no box; its note then queues under the one before.
    rules += `.c${n}{anchor-name:--c${n}}.notes>ol>:nth-child(${n}){--call:anchor(--c${n} top,-9in)}\n`;
  }
  // The list is empty to the eye; its heading is for those who hear the page.
  const unlisted = `.notes:not(:has(>ol>:nth-child(${LAST_BESIDE + 1})))`;
  return `@layer notes{@supports (anchor-name:--a){@media screen and (width>=64rem){
${rules}.notes>ol>:nth-child(-n+${count}){anchor-name:--note;position:absolute}
${unlisted}{margin:0}
${unlisted}::before{content:none}
${unlisted}>h2{clip-path:inset(50%);inline-size:1px;overflow:hidden;position:absolute;white-space:nowrap}
}}}
`;
}
