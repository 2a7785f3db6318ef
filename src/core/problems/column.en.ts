import type { ColumnFacts } from "./column.ts";
import type { Sentences } from "./sentences.ts";

export const column: Pick<Sentences, keyof ColumnFacts> = {
  "number-missing": ({ next }) =>
    `The episode has no number. Add "episode: ${next}", or "kind: special" or "kind: notice" if it takes none.`,
  "number-equal": ({ number, other }) =>
    `Episode ${number} is also ${other}. Give one of them another number.`,
  "number-gap": ({ from, to, series }) =>
    from === to
      ? `Episode ${from} of “${series}” is missing before this one. If that is on purpose, add it to "missing" in the series' index.md.`
      : `Episodes ${from} to ${to} of “${series}” are missing before this one. If that is on purpose, add them to "missing" in the series' index.md.`,
  "number-against-date": ({ number, other, otherNumber }) =>
    `Episode ${number} is dated before episode ${otherNumber} (${other}). Check the dates or the numbers.`,
  "after-unknown": ({ after }) =>
    `There is no episode ${after} to stand after. Correct "after", or leave it out.`,
  "date-off-cadence": ({ date, weekday, before, later }) =>
    `${date} is a ${WEEKDAYS[weekday - 1]}, not a day this series promised. The nearest right days are ${before} and ${later}.`,
  "missing-exists": ({ number }) =>
    `Episode ${number} is listed as "missing" in the series' index.md. Take it off that list.`,
  "season-unknown": ({ season, seasons }) =>
    `Season ${season} is none of the ${seasons} in the series' index.md. Correct "season", or add its title to "seasons" there.`,
  "updated-ahead": ({ found }) =>
    `"updated: ${found}" lies ahead, and is left out until then. Write the day of the last change.`,
  "total-passed": ({ total, count }) =>
    `The series has come to ${count} of ${total} announced episodes. Raise "total", or remove it.`,
  "git-history": ({ why }) =>
    why === "silent"
      ? 'Git does not answer here, so feeds do not say when posts changed. Build in a git checkout, or remove "updated: git".'
      : 'Only the last commits are here, so feeds do not say when posts changed. Fetch the whole history ("fetch-depth: 0"), or remove "updated: git".',
  "address-equal": ({ address, other, named }) =>
    `The address ${address} is taken by ${other}. ${RENAME[named]}`,
  "address-reserved": ({ address, named }) => `The address ${address} is reserved. ${RENAME[named]}`,
  "address-outside": ({ address }) =>
    `"${address}" can't be an address of this site. Use letters, digits and "-", at most 200 bytes.`,
  "alias-live": ({ alias, other }) =>
    `The alias ${alias} is the address of ${other ?? "a page of the site itself"}. Remove the alias.`,
  "series-ids": ({ posts }) =>
    `${posts === 1 ? "A published post" : `${posts} published posts`} of this series ${posts === 1 ? "has" : "have"} no "id": aliases keep addresses, but a series that moves changes the identities made from them, and feed readers show old posts as new. Run "npm run check -- --fix ids" before the move, or "npm run check -- --since REF --fix ids" after it, where REF is a commit from before.`,
  "ids-unwritten": ({ posts }) =>
    `${posts === 1 ? "A published post has" : `${posts} published posts have`} no "id", nor have the settings: their identities in feeds are made from "url" and their addresses. Run "npm run check -- --fix ids" before any of these changes.`,
  "preview-wrong": ({ found }) =>
    `"preview: ${found}" is no unlisted address that Yeonjae has made. Remove the field, and run "npm run release -- --unlisted FILE".`,
  "preview-equal": ({ other }) =>
    `The unlisted address ("preview") is also that of ${other}. Remove "preview" from the copy.`,
  "id-equal": ({ id, other }) => `The id "${id}" is also that of ${other}. Remove "id" from the copy.`,
  "id-derived": ({ id, other }) =>
    `The id "${id}" is the one that ${other} has by its address. Give that post another "id".`,
  "alias-pattern": ({ alias }) =>
    `The alias ${alias} is a pattern, and an alias is one address. Write each old address, or put the pattern into the redirects of your host.`,
  "alias-format": ({ alias, format }) =>
    `Feed readers expect ${format === "json" ? "JSON" : "XML"} at ${alias}, and no feed of the site has it. Add "${format}" to "formats", or remove the alias.`,
};

const RENAME = {
  slug: 'Write another "slug".',
  folder: "Rename its folder.",
  file: "Rename the file.",
  alias: "Write another alias, or none.",
} as const;

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
