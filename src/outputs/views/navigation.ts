import type { NavigationChoice } from "../../core/model.ts";
import { suggest } from "../../core/suggest.ts";
import type { NavigationEntry, RenderContext } from "../output.ts";

/** What stands in the navigation, in order, and what the setting names in vain. */
export interface Navigation {
  readonly links: readonly NavigationLink[];
  readonly unknown: readonly { readonly name: string; readonly suggestion: string | null }[];
}

export interface NavigationLink extends Pick<NavigationEntry, "label"> {
  /** Null for a page elsewhere. */
  readonly address: string | null;
  /** Spelled. */
  readonly href: string;
}

/** Every module proposes; the setting `navigation`, where there is one, decides. Goes through `ctx.once`. */
export function resolveNavigation(ctx: RenderContext): Navigation {
  const entries = ctx.modules.flatMap((module) => module.navigation?.(ctx) ?? []);
  const { navigation, lang } = ctx.column.site;
  if (navigation === null) {
    const shown = entries.filter(({ onRequest }) => !onRequest);
    return { links: shown.map((entry) => linkTo(entry, ctx)), unknown: [] };
  }
  const byName = new Map(entries.map((entry) => [nameOf(entry.address), entry]));
  const links: NavigationLink[] = [];
  const unknown: Navigation["unknown"][number][] = [];
  for (const choice of navigation) {
    if ("url" in choice) {
      links.push({ address: null, href: choice.url, label: () => ({ text: choice.label, lang }) });
      continue;
    }
    const entry = findEntry(choice, byName);
    if (entry !== null) links.push(linkTo(relabelled(entry, choice.label, lang), ctx));
    else
      unknown.push({ name: choice.page, suggestion: suggest(nameOf(choice.page), [...byName.keys(), HOME]) });
  }
  return { links, unknown };
}

/** What the links are rendered from, as data. */
export function navigationInputs(ctx: RenderContext): readonly unknown[] {
  const words = ctx.wordsIn(ctx.column.site.lang);
  return ctx.once(resolveNavigation).links.map(({ href, label }) => [href, label(words)]);
}

function linkTo({ address, label }: NavigationEntry, { href }: RenderContext): NavigationLink {
  return { address, href: href(address), label };
}

function relabelled(entry: NavigationEntry, text: string | null, lang: string): NavigationEntry {
  return text === null ? entry : { ...entry, label: () => ({ text, lang }) };
}

type ByName = ReadonlyMap<string, NavigationEntry>;

function findEntry(
  { page }: Extract<NavigationChoice, { page: string }>,
  byName: ByName,
): NavigationEntry | null {
  const name = nameOf(page);
  return byName.get(name) ?? (name === HOME ? byName.get("") : null) ?? null;
}

/** What the home page is called, unless another page has that address. */
const HOME = "home";

/** "/about/" and "about" are one page. */
function nameOf(address: string): string {
  return address
    .replace(/^\/|\/$/g, "")
    .normalize("NFC")
    .toLowerCase();
}
