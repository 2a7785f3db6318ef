import type { Around } from "../prose/around.ts";
import { type Addresses, foldCase } from "./addresses.ts";
import type { Draft, Shelf } from "./draft.ts";
import { indexNames, type Names, type Standpoint } from "./names.ts";
import { nearNames } from "./near-names.ts";

/** How the interface calls a post that nobody may know the title of: "25화". */
export type Label = (lang: string, draft: Draft) => string;

type ByName = Pick<Around, "episode" | "titled" | "near">;

export interface ByNameGiven {
  readonly shelves: readonly Shelf[];
  readonly drafts: readonly Draft[];
  readonly addresses: Addresses;
  readonly siteLang: string;
  readonly label: Label;
  /** What is not published yet is linked like the rest. */
  readonly showAll: boolean;
  /** The beginnings of files that could not be made into posts: what seems to be missing may be in them. */
  readonly lost: readonly string[];
}

/** What a text may ask by name. */
export function answerByName(given: ByNameGiven): (source: string, lang: string) => ByName {
  const { shelves, drafts, addresses, siteLang, label, showAll, lost } = given;
  const standpoints = new Map<string, Standpoint>();
  for (const shelf of shelves) standpoints.set(shelf.sheet.source.path, { shelf, season: null });
  for (const draft of drafts) standpoints.set(draft.sheet.source.path, draft);

  // Most columns of most people never ask.
  let index: { readonly names: Names; readonly near: ReturnType<typeof nearNames> } | null = null;
  const indexed = () => {
    if (index === null) {
      const names = indexNames(shelves, drafts);
      index = { names, near: nearNames(names) };
    }
    return index;
  };
  const addressOf = (draft: Draft) => addresses.posts.get(draft)?.address ?? "/";
  const isShown = (draft: Draft) => showAll || draft.state === "out";

  return (source, lang) => {
    const from = standpoints.get(source) ?? { shelf: null, season: null };
    return {
      episode(name) {
        const found = indexed().names.find(name, from);
        if (found === null)
          return isAmong(name, lost) ? { to: "hidden", shown: name, lang, key: name } : { to: "nowhere" };
        if ("candidates" in found) return { to: "several", candidates: found.candidates };
        const { draft } = found;
        const { title, shelf, sheet } = draft;
        const key = keyOf(name, draft);
        if (!isShown(draft)) {
          const shown = label(lang, draft);
          return { to: "hidden", shown, lang, key: key ?? shown };
        }
        const its = sheet.front.values.lang ?? shelf?.sheet.front.values.lang ?? siteLang;
        return { to: "post", address: addressOf(draft), shown: title, lang: its, key: key ?? name };
      },
      titled(title) {
        const [draft, ...others] = indexed()
          .names.titled(title)
          .filter(({ kind }) => kind !== "page");
        if (draft === undefined) return { to: "nowhere" };
        const isOwn = draft.sheet.source.path === source;
        const stays = others.length > 0 || isOwn || !isShown(draft) || draft.sheet.front.values.withdrawn;
        return stays ? { to: "words" } : { to: "post", address: addressOf(draft) };
      },
      near: (name) => indexed().near(name, from),
    };
  };
}

/** A title that was typed is no key: it may be a secret still. */
function keyOf(name: string, { title, number, season, shelf }: Draft): string | null {
  if (foldCase(name) !== foldCase(title)) return name;
  if (number === null) return null;
  return shelf?.numbering === "season" ? `${season}-${number}` : `${number}`;
}

/** Whether one of the files may be what is named: that it could not be read has been said. */
function isAmong(name: string, lost: readonly string[]): boolean {
  const number = /(?:^|[ -])0*(\d+)화?$/.exec(name)?.[1];
  const episode = number === undefined ? null : new RegExp(`^episode: *0*${number}\\b`, "m");
  return lost.some((head) => head.includes(name) || episode?.test(head));
}
