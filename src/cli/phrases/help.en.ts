import type { HelpPhrases } from "./help.ts";
import { initOptionsEn } from "./init.en.ts";

export const helpEn: HelpPhrases = {
  usage: "Usage: yeonjae <command> [options]",
  commandsHeading: "Commands",
  optionsHeading: "Options",
  commands: {
    build: "make the site",
    check: "list every problem, make nothing",
    new: "begin the next episode, or another with --after: number, date, file",
    move: "rename a series: folder, addresses, links; old addresses and identities stay",
    publish: "a draft comes out: date, id, checks; prints the git commands and runs none",
    renumber: "close gaps in the numbers; addresses and identities stay",
    status: "a calendar: out, scheduled, drafts, missed days, what is due next",
    init: "begin a column of your own in a new folder",
    doctor:
      "say what is old, missing or wrong in the column besides its content; with --fix, mend what is safe",
    schema: "print the fields of front matter for editors: JSON Schema, Pages CMS, snippets for VS Code",
    start: "serve the site while you write, with drafts, at 127.0.0.1",
  },
  options: {
    input: "the folder of posts",
    output: "the folder of the site",
    now: "the time to build for; default SOURCE_DATE_EPOCH, else the clock",
    drafts: "with drafts and scheduled posts",
    strict: "warnings count as errors",
    format: "how problems or the calendar are printed",
    since: "also what was out at this commit of git and leads nowhere now, and identities that changed",
    all: "each warning on a line of its own, also where it repeats in a file",
    fix: "repair notes (their order, those typed by hand), dates that are read as lists, and addresses with spaces; with ids, write the ids in force instead (those at --since); of doctor: mend what is safe, and nothing that you have changed",
    "dry-run": "say what would be written, write nothing",
    series: "the series, by the name of its folder",
    after: "stand behind this episode; those that follow make room",
    kind: "no numbered episode but a special or a notice",
    date: "the date of a draft whose own has passed; default: a question, without a terminal keep",
    "due-since": "list what has come out since then; ends with 0 when there is something, else with 1",
    port: "where to serve; the next free one when it is taken",
    lan: "let devices of the same network in, by an address with a token and its QR code",
    ...initOptionsEn,
    version: "print the version",
    help: "show this",
  },
};
