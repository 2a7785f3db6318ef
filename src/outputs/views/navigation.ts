import { addressFrom, addressInSite, isOutside } from "../../core/outside.ts";
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
  const { navigation, lang, at } = ctx.column.site;
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
    const entry = findEntry(choice.page, byName, at);
    if (entry !== null) links.push(linkTo(relabelled(entry, choice.label, lang), ctx));
    else unknown.push({ name: choice.page, suggestion: suggestName(choice.page, byName, at) });
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

function findEntry(page: string, byName: ByName, at: string): NavigationEntry | null {
  const name = namesMeant(page, at).find((each) => byName.has(each));
  return name === undefined ? null : (byName.get(name) ?? null);
}

/**
 * The names of pages that a name in the setting may mean, the likeliest first. In a mounted column a "/" at the
 * beginning is the root of the whole site.
 */
export function namesMeant(page: string, at: string): readonly string[] {
  const name = nameOf(page);
  const inSite = nameOf(addressFrom(at, name === "" ? "/" : `/${name}/`));
  if (page.startsWith("/")) return [inSite];
  return name === HOME ? [name, "", inSite] : [name, inSite];
}

function suggestName(page: string, byName: ByName, at: string): string | null {
  const shown = new Map(
    [...byName.values()].map(({ address }) => [nameOf(addressInSite(at, address)), address]),
  );
  for (const name of byName.keys()) if (!isOutside(`/${name}`)) shown.set(name, `/${name}/`);
  const near = suggest(nameOf(page), [...shown.keys(), HOME]);
  const address = near === null ? undefined : shown.get(near);
  return address !== undefined && isOutside(address) ? addressInSite(at, address) : near;
}

/** What the home page is called, unless another page has that address. */
const HOME = "home";

/** "/about/" and "about" are one page. */
export function nameOf(address: string): string {
  return address
    .replace(/^\/|\/$/g, "")
    .normalize("NFC")
    .toLowerCase();
}
