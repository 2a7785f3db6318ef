import type { PublishPhrases } from "./publish.ts";

const labelled = (series: string | null, label: string) =>
  [series && `“${series}”`, label].filter(Boolean).join(", ");

export const publishEn: PublishPhrases = {
  byNpm: () =>
    '"npm publish" runs a script called "publish" by itself. Rename it in package.json: "release": "yeonjae publish".',
  wrongDate: (typed) => `--date is now, next or keep, not "${typed}".`,
  dateOfUnlisted: () => "--unlisted changes no date. Leave out --date.",
  noDraft: (input) => `There is no draft in ${input}/. "npm run new" begins one.`,
  whichDraft: () => "Which draft? Name its file: npm run release -- FILE.",
  noFile: (typed, suggestion) =>
    `There is no post "${typed}".${suggestion === null ? ' "npm run release" without a name lists the drafts.' : ` Did you mean ${suggestion}?`}`,
  severalPosts: (typed, paths) => `"${typed}" may be any of these: ${paths.join(", ")}. Name the file.`,
  outside: (path, input) => `${path} does not lie in ${input}/, so it is no post.`,
  notPost: (path) => `${path} is no post. Name a file that ends in .md.`,
  card: (path) => `${path} is a card and always part of the site. Name a post.`,
  pageDate: (path) => `${path} is a page, which has no date. Leave out --date.`,

  alreadyOut: (path, date) =>
    `${path} is no draft: it is out${date === null ? "" : ` since ${date}`}. Nothing was written.`,
  alreadyScheduled: (path, date) =>
    `${path} is no draft: it is scheduled for ${date}, and comes out with a build at or after that moment. Nothing was written.`,

  askDate: (path, date) => `The date of ${path}, ${date}, has passed. When is it to come out?`,
  choices: {
    now: (date) => `now: ${date}`,
    next: (date) => `the next free day: ${date}`,
    keep: (date) => `as written: ${date}`,
  },

  dateMissing: (date) => `date: ${date} is written, since it had none.`,
  dateChanged: (date) => `date: ${date} is written.`,
  dateKept: (date) =>
    `its date, ${date}, has passed and stays. "--date now" or "--date next" writes another.`,
  numbered: (number) => `episode: ${number} is written, since it had no number.`,
  identified: (id) => `id: ${id} is written, so that feed readers know it by that whatever its address.`,
  siteIdentified: (id, isKept) =>
    isKept
      ? `id: ${id} is written, the one in force, so that no identity changes with url.`
      : `id: ${id} is written, so that this column is no other's in feed readers.`,
  siteIdByHand: (line) =>
    `the site has no id, and where to write it is unclear. Add this line below url: ${line}`,
  stands: ({ title, series, label, date, url, state }) => {
    const place = [labelled(series, label), date].filter(Boolean).join(", ");
    return `${state === "scheduled" ? "scheduled" : "out"}: “${title}”${place && `, ${place}`}, ${url}`;
  },
  scheduled: (date, docs) =>
    `it comes out on ${date}, with a build at or after that moment (${docs}/release.md says how to have one).`,
  previewLeads: (url) =>
    `whoever has the address of its preview, ${url}, is led on to it once it is out; remove "preview" from the post to end that.`,
  previewStands: ({ title, series, label, url }) => {
    const place = labelled(series, label);
    return `a preview at an unlisted address: “${title}”${place && `, ${place}`}, ${url}`;
  },
  previewSecret:
    'Whoever has this address can read it. Nothing else in the site names it, and search engines are told to leave it out. Its pictures have guessable names, and in a public repository everybody can read text and address. Remove "preview" from the post to end it.',
  previewOver: (url, address) =>
    `it is out. The address of its preview, ${url}, leads on to ${address}; remove "preview" from the post to end that.`,
  noPreview: "As it is, it can't be shown. Nothing was written.",
  draftsBefore: (labels) =>
    `still a draft, and missing to readers: ${labels.slice(0, 5).join(", ")}${labels.length > 5 ? " …" : ""}.`,
  noDate: "no date",
  dry: "That is what would be done; nothing was written.",
  refused: "It stays a draft; nothing was written.",
  errorsElsewhere: (count) =>
    `${count === 1 ? "1 error elsewhere stops" : `${count} errors elsewhere stop`} the build. See "npm run check".`,
  git: "Now look at it, and run:",
  noRemote:
    'The repository has no remote to push to yet: "git remote add origin ADDRESS", then "git push -u origin HEAD".',
  commitMessage: (series, label, title) => [series, label && `${label}:`, title].filter(Boolean).join(" "),
};
