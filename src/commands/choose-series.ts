import type { FilledShelf } from "../column/draft.ts";
import type { Survey } from "../column/survey.ts";
import { suggest } from "../front/suggest.ts";
import { Usage } from "./usage.ts";

/** The series that `--series` names, or all of them without it. */
export function chooseSeries({ filled }: Survey, typed: string | undefined): readonly FilledShelf[] {
  if (typed === undefined) return filled;
  const slug = typed.normalize("NFC");
  const chosen = filled.filter(({ shelf }) => shelf.slug === slug);
  if (chosen.length > 0) return chosen;
  const slugs = filled.map(({ shelf }) => shelf.slug).sort();
  throw new Usage((say) => say.unknownSeries(typed, suggest(slug, slugs), slugs));
}
