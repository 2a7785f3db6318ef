import type { FormPhrases } from "./forms.ts";

const shared = {
  title: { label: "Title", help: "The title, without the number: the number is put before it." },
  description: {
    label: "Summary",
    help: "One or two sentences for lists, search engines and link previews.",
  },
  lang: { label: "Language", help: 'Language tag (BCP 47), where it is not the site\'s: "ko", "en".' },
  author: { label: "Author", help: "A name, or { name, url, email }, where it is not the site's author." },
  tags: { label: "Tags", help: "One or more words: [city, fog]. Without #." },
  cover: { label: "Cover", help: "A picture beside this file, or { src, alt }." },
  aliases: { label: "Former addresses", help: 'Addresses that lead on to this one: "/old/25/".' },
  id: { label: "Id", help: "Permanent id of this text in feeds. Written once, and never changed." },
  extra: { label: "Extra", help: "Any data for layouts of your own." },
} as const;

export const en: FormPhrases = {
  titles: {
    episode: "Front matter of an episode or another post",
    series: "Front matter of a series: posts/<series>/index.md",
    home: "Front matter of the home page: posts/index.md",
  },
  fields: {
    episode: {
      ...shared,
      subtitle: { label: "Subtitle", help: "A second line below the title." },
      date: {
        label: "Date",
        help: "Date of publication: 2026-01-07, or 2026-01-07 07:00. Without a time, at the series' time. In the future, the post waits.",
      },
      updated: { label: "Updated", help: "Date of the last change that readers should know of." },
      kind: {
        label: "Kind",
        help: "episode (numbered), special and notice (in a series, without a number), post (in no series), page (undated, in the navigation).",
      },
      series: { label: "Series", help: "Folder of the series, where the file does not lie in it." },
      episode: {
        label: "Number",
        help: "Number of the episode.",
      },
      season: { label: "Season", help: "Season of the episode, from 1." },
      after: { label: "After", help: "A special or a notice stands behind the episode of this number." },
      slug: { label: "Address", help: "Last part of the address, instead of the number or the file's name." },
      draft: { label: "Draft", help: "true until the post may be published." },
      preview: {
        label: "Unlisted address",
        help: "Secret part of the address of a preview. Written by publish --unlisted; remove it to end the preview.",
      },
      withdrawn: {
        label: "Withdrawn",
        help: "true for a post taken back: its address stays, without the text.",
      },
    },
    series: {
      ...shared,
      title: { label: "Title", help: "The title of the series." },
      status: { label: "Status", help: "ongoing, complete or paused." },
      cadence: {
        label: "Cadence",
        help: 'Days of publication: wednesday, [mon, thu], { days: wednesday, time: "07:00" } or { month: last friday }.',
      },
      seasons: { label: "Seasons", help: "Titles of the seasons, [Spring, Summer], or how many there are." },
      numbering: { label: "Numbering", help: "through: numbers run on. season: each season begins with 1." },
      missing: { label: "Missing numbers", help: "Numbers that are left out on purpose: [13]." },
      total: { label: "Planned episodes", help: "How many episodes the series will have." },
      book: { label: "Book", help: "Reserved for a book of the series; nothing is made of it yet." },
      next: { label: "Next episode", help: "What readers are told of it: hidden, date or title." },
      previous: {
        label: "Earlier episodes",
        help: "How many earlier episodes an episode lists below its text: a number, or all. 7 if left out.",
      },
    },
    home: { lang: shared.lang, aliases: shared.aliases },
  },
  editors: {
    body: { label: "Text", help: "Markdown, with notes [^1] and links to episodes [[25]]." },
    posts: "Other posts",
    cards: { episode: "Post", series: "About this series", home: "Home page" },
    snippets: {
      episode: { label: "episode", help: "A new episode" },
      special: { label: "special", help: "A new special, without a number" },
      notice: { label: "notice", help: "A new notice, for a day without an episode" },
      series: { label: "series", help: "A new series: posts/<series>/index.md" },
      note: { label: "note", help: "A note and its text" },
      link: { label: "link", help: "A link to an episode by its number" },
    },
    pagesComment: "Forms for Pages CMS (pagescms.org), with a collection for each series.",
    generated:
      'Written by Yeonjae. "npx yeonjae doctor --fix" renews it after an upgrade and for a new series, unless you change it.',
  },
  foreign: (instead) =>
    instead === "" ? "Not needed here. Remove the field." : `Write "${instead}" for it here.`,
};
