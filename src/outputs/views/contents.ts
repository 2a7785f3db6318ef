import type { ContentsEntry, HeadingView, TextView } from "../theme/views/text.ts";

/** From how many headings on a text has contents. */
const FEWEST = 3;

/** Contents of a text: its headings of the second level, each with those of the third below it; null for a few. */
export function contentsOf(headings: readonly HeadingView[]): TextView["contents"] {
  const listed = headings.filter(({ level, text }) => level <= 3 && text !== "");
  if (listed.length < FEWEST) return null;
  const contents: (ContentsEntry & { readonly below: HeadingView[] })[] = [];
  for (const heading of listed) {
    const above = contents.at(-1);
    if (above && above.level < heading.level) above.below.push(heading);
    else contents.push({ ...heading, below: [] });
  }
  return contents;
}
