import type { Length, Moment } from "../model.ts";
import { calendarDay, weekdayOf } from "./calendar.ts";
import { cadence, shortCadence, shortDay, WEEKDAYS } from "./en-cadence.ts";
import { readingHours, readingMinutes } from "./reading-time.ts";
import type { Words } from "./words.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

function monthDay(moment: Moment): string {
  const { month, day } = calendarDay(moment);
  return `${day} ${MONTHS[month - 1]}`;
}

function shortDate(moment: Moment): string {
  const { month, day } = calendarDay(moment);
  return `${day} ${MONTHS[month - 1]?.slice(0, 3)}`;
}

function date(moment: Moment): string {
  return `${monthDay(moment)} ${calendarDay(moment).year}`;
}

function pluralize(count: number, one: string, many: string): string {
  if (count === 0) return `No ${many} yet`;
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

/** 1st, 2nd, 3rd, 11th, 21st */
function ordinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  const suffix = teen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number}${suffix}`;
}

/** A label for the middle of a sentence: "episode 1", "the special". */
function inSentence(label: string): string {
  return /\d/.test(label) ? lowerFirst(label) : `the ${lowerFirst(label)}`;
}

function lowerFirst(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** Episode 0, which comes before the first, is called by a name instead of a number. */
function episode(number: number): string {
  return number === 0 ? "Prologue" : `Episode ${number}`;
}

function duration(length: Length): string {
  const { hours, minutes } = readingHours(length);
  return [hours > 0 && `${hours} h`, minutes > 0 && `${minutes} min`].filter(Boolean).join(" ");
}

export const en: Words = {
  lang: "en",
  name: "English",
  locale: "en_US",

  episode,
  episodeOf: (number, total) => `Part ${number} of ${total}`,
  episodeInSeason: (season, number) => `Season ${season}, ${lowerFirst(episode(number))}`,
  season: (number) => `Season ${number}`,
  special: "Special",
  notice: "Notice",
  draft: "Draft",
  scheduled: "Scheduled",
  preview: "Preview",
  unpublished: "a text not out yet",
  episodeCount: (count) => pluralize(count, "episode", "episodes"),
  episodeCountOf: (count, total) => `${count} of ${pluralize(total, "episode", "episodes")}`,
  shortCount: (count, total) =>
    count > 0 && total !== null
      ? `${count} of ${pluralize(total, "episode", "episodes")}`
      : pluralize(count, "episode", "episodes"),
  postCount: (count) => pluralize(count, "post", "posts"),
  allPosts: (count) => (count > 1 ? `All ${count} posts` : pluralize(count, "post", "posts")),
  noteCount: (count) => pluralize(count, "note", "notes"),

  date,
  fullDate: (moment) => `${WEEKDAYS[weekdayOf(moment)]}, ${date(moment)}`,
  monthDay,
  shortDate,
  weekday: (moment) => shortDay(weekdayOf(moment)),
  year: (year) => `${year}`,
  cadence,
  shortCadence,
  readingTime: (length) => `${readingMinutes(length)} min read`,
  wholeReadingTime: (length) => `${duration(length)} in all`,
  since: (moment) => `Since ${date(moment)}`,
  status: { ongoing: "Ongoing", complete: "Complete", paused: "On a break" },

  earlier: (series) => `Earlier in ${series}`,
  readFrom: (label) => `Start with ${inSentence(label)}`,
  resume: (label) => `Continue: ${label}`,
  readOn: "Continue",
  newSince: { one: "one new since then", many: "{} new since then" },
  read: "Read",
  begun: "Begun",
  readSoFar: "Read so far",
  quoted: (title) => `“${title}”`,
  nextEpisode: "Next episode",
  shortNext: "Next",
  previous: "Previous",
  next: "Next",
  first: "First",
  latest: "Latest",
  wholeList: "The rest is in the archive",
  tableOfContents: "Contents",
  newestFirst: "Newest first",
  withdrawn: "The author has withdrawn this text.",
  updated: (date) => `Updated ${date}`,
  byline: (author) => `By ${author}`,
  replyByMail: "Reply by e-mail",
  citedBy: "Cited by",
  moreCitations: (count) => `${count} more`,
  breadcrumb: "You are here",
  neighbours: "Previous and next",
  settings: {
    name: "Reading settings",
    sign: "Aa",
    size: { name: "Text size", normal: "Normal", large: "Large", larger: "Larger" },
    theme: { name: "Colours", automatic: "Automatic", light: "Light", dark: "Dark" },
    face: { name: "Typeface", serif: "Serif", gothic: "Sans" },
    forget: "Forget what I have read",
    forgotten: "Forgotten",
  },

  notes: "Notes",
  wholeNote: "Read more",
  note: (number) => `Note ${number}`,
  backToCall: (number, nth) =>
    nth === null
      ? `Back to the text (note ${number})`
      : `Back to the text (note ${number}, ${ordinal(nth)} call)`,
  backToText: "Back to the text",

  inThisText: "In this text",
  linkTo: (heading) => `Link to “${heading}”`,
  share: "Share this text",
  addressCopied: "Address copied",

  home: "Home",
  archive: "Archive",
  series: "Series",
  posts: "Posts",
  tags: "Tags",
  tagged: (tag) => `Posts tagged “${tag}”`,
  newest: "Newest",
  thisWeek: "Coming this week",
  ended: "Complete and on a break",
  bySeries: "By series",
  byYear: "By year",
  postsOf: (year) => `Posts of ${year}`,
  subscribe: "Subscribe",
  aboutFeeds:
    "A feed is an address where an app can see whether something new is out. Give one of the addresses below to a feed reader, such as NetNewsWire, Feeder or Inoreader, and every new text comes to you there, in full. It takes no account and no e-mail address, and to stop, you remove it from your reader.",
  noFeedsYet: "There are no feeds yet. They begin once this site has an address of its own.",
  anyFormat: "The formats hold the same texts, so one of them is enough.",
  everything: "Everything",
  copy: "Copy",
  copied: "Copied",
  everyAddress: "All addresses in one file",
  feedNotice:
    "This is a feed. Give the address below to a feed reader, and every new text will come to you there.",
  howToSubscribe: "How to subscribe",
  skipToText: "Skip to the text",
  navigation: "Main",
  notFound: "Page not found",
  notFoundAdvice:
    "Its address may have changed, or it may have been taken down. Look among the series, or in the archive.",
  empty: "Nothing here yet.",
  editThis: "Edit this page",
  license: "License",
  madeWith: "Published with Yeonjae",
};
