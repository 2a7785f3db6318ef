import fc from "fast-check";
import { type Files, md } from "./sources.ts";

/** A day of 2024 before or after the tests' noon of 1 June. */
const day = fc.integer({ min: 0, max: 300 }).map(dayOf);
const rarely = (fields: string) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant("") }, { weight: 1, arbitrary: fc.constant(`\n${fields}`) });
const state = fc.tuple(rarely("draft: true"), rarely("withdrawn: true"), rarely("tags: [안개]"));

function series(slug: string): fc.Arbitrary<Files> {
  const seasons = fc.boolean();
  const card = fc.tuple(rarely("total: 9"), rarely("cadence: 수"), rarely("next: title"), rarely("lang: en"));
  const episodes = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 11 }), fc.option(day), state), {
    selector: ([number]) => number,
    maxLength: 8,
  });
  const loose = fc.array(
    fc.tuple(fc.constantFrom("special", "notice"), fc.option(fc.nat(12), { freq: 2 }), day, state),
    { maxLength: 4 },
  );
  return fc.tuple(seasons, card, episodes, loose).map(([hasSeasons, fields, numbered, others]) => {
    const files: Record<string, string> = {};
    const numbering = hasSeasons ? "\nnumbering: season\nseasons: [봄, 여름]" : "";
    files[`posts/${slug}/index.md`] = md(`title: ${slug}\nprevious: 1000${numbering}${fields.join("")}`);
    for (const [number, date, marks] of numbered) {
      const position = hasSeasons
        ? `season: ${number < 6 ? 1 : 2}\nepisode: ${number % 6}`
        : `episode: ${number}`;
      const front = `title: ${slug} ${number}\n${position}\ndate: ${date ?? dayOf(number * 7)}${marks.join("")}`;
      files[`posts/${slug}/${number}.md`] = md(front);
    }
    others.forEach(([kind, after, date, marks], i) => {
      const known = numbered.some(([number]) => number === after && !hasSeasons);
      const position = known ? `\nafter: ${after}` : "";
      files[`posts/${slug}/x${i}.md`] = md(
        `title: ${kind} ${i}\nkind: ${kind}\ndate: ${date}${position}${marks.join("")}`,
      );
    });
    return files;
  });
}

function singles(): fc.Arbitrary<Files> {
  return fc
    .array(fc.tuple(day, state), { maxLength: 3 })
    .map((posts) =>
      Object.fromEntries(
        posts.map(([date, marks], i) => [
          `posts/p${i}.md`,
          md(`title: p${i}\ndate: ${date}${marks.join("")}`),
        ]),
      ),
    );
}

function dayOf(days: number): string {
  return new Date(Date.UTC(2024, 0, 3 + days)).toISOString().slice(0, 10);
}

/** Arbitrary columns: gaps, seasons, specials, notices, drafts, scheduled and withdrawn posts, several series. */
export const anyColumn: fc.Arbitrary<Files> = fc
  .tuple(series("city"), series("sea"), series("hill"), singles())
  .map((parts) => Object.assign({}, ...parts) as Files);
