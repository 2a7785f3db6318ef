import { COLUMN_EDITORS, COLUMN_LANGUAGES, HOSTS } from "../../authoring/init/answers.ts";
import { type InitOptionPhrases, type InitPhrases, LANGUAGE_QUESTION } from "./init.ts";

export const initEn: InitPhrases = {
  questions: {
    lang: LANGUAGE_QUESTION,
    title: "Title of the column",
    author: "Your name, as readers see it",
    url: "Address of the site",
    weekday: "Which day does an episode come out?",
    time: "At what time?",
    "time-zone": "Time zone",
    host: "Where will it be published?",
  },
  folder: "Folder",
  repo: "Repository to which the editor writes",
  git: "Begin a git repository, with a first commit?",
  write: "Write these files?",
  replace: "Replace the posts and settings of this clone?",
  urlLater: "https://… (empty: later)",
  yes: "Yes",
  no: "No",
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  hosts: {
    github: "GitHub Pages",
    gitlab: "GitLab Pages",
    netlify: "Netlify",
    cloudflare: "Cloudflare",
    server: "A server of my own",
  },

  wrong: {
    lang: (typed) => `The language is ${COLUMN_LANGUAGES.join(" or ")}, not "${typed}".`,
    title: () => "A title needs letters.",
    author: () => "A name needs letters.",
    url: (typed) => `The address is a web address such as https://example.org/, not "${typed}".`,
    weekday: (typed) => `The day is a weekday such as wednesday, not "${typed}".`,
    time: (typed) => `The time is written like 07:00, not "${typed}".`,
    "time-zone": (typed) => `The time zone is a name such as Asia/Seoul or Europe/Berlin, not "${typed}".`,
    host: (typed) => `The host is one of ${HOSTS.join(", ")}, not "${typed}".`,
  },
  wrongEditor: (typed) => `The editor is ${COLUMN_EDITORS.join(" or ")}, not "${typed}".`,
  wrongRepo: (typed) => `The repository is written like someone/column, not "${typed}".`,
  noRepo: () => "Sveltia CMS writes to a repository: add --repo someone/column.",
  needlessRepo: () => "--repo is for --editor sveltia alone.",
  cannotAsk: (options) =>
    `There is no terminal to ask in. Add --yes for the default answers, or give ${options.join(", ")}.`,

  plan: (folder, replaced) =>
    replaced ? "In this clone posts/ and .eleventy.ts are replaced by:" : `In ${folder}:`,
  exists: (paths) => `There is already ${paths.join(", ")}. Nothing was written; choose another folder.`,
  notFolder: (folder) => `${folder} is a file. Choose another name.`,
  oddFolder: (path, character) =>
    `Nothing in ${path} could be built: Eleventy can't load files from a path with "${character}". Choose another folder.`,
  uncommitted: (paths) =>
    `Not in git, so nobody could bring it back: ${paths.join(", ")}. Commit it or move it away; nothing was written.`,
  noHistory: "git can't say whether the posts of this clone are committed, so nothing was replaced.",
  made: (files, folder) => `${files} files in ${folder}.`,
  firstCommit: "Begin the column",
  insideRepository: (folder) =>
    `${folder} lies in a git repository already; commit the files there yourself.`,
  gitFailed: (folder) =>
    `git has made no commit; the files are there. In ${folder}: git init -b main && git add -A && git commit -m "Begin the column"`,
  installFailed: (folder) =>
    `npm install has failed; the files are there. When its cause is gone, run in ${folder}: npm install`,
  next: (commands) => `Next: ${commands}`,
};

export const initOptionsEn: InitOptionPhrases = {
  yes: "take the default answers, ask nothing",
  lang: "the language of the column; of the descriptions of a schema",
  title: "its title",
  author: "who writes it",
  url: "where the site will live",
  weekday: "the day on which an episode comes out",
  time: "the time of that day",
  "time-zone": "the time zone of that time",
  host: "where it is published; several with a comma",
  editor: "an editor for the browser: Pages CMS, or Sveltia CMS as a page of the site",
  repo: "the repository to which Sveltia CMS writes",
  engine: "what package.json asks for instead of this version: a tarball, a git address",
  git: "begin a repository, with a first commit",
  "no-install": "leave out npm install",
};
