import { existsSync } from "node:fs";
import { join } from "node:path";
import { addressOf, pathOf } from "../../outputs/route.ts";
import type { SitePlan } from "../../plan/site-plan.ts";
import { areCopiesKnown, copiedAddresses } from "./copied-addresses.ts";
import type { UserConfig } from "./eleventy.ts";
import type { ContentMap, Directories } from "./eleventy-config.ts";
import { readHostRules } from "./host-rules.ts";

/** What a run of Eleventy has told of itself by its end. */
export interface EndedRun {
  readonly root: string;
  readonly directories: Directories;
  readonly contentMap: Pick<ContentMap, "inputPathToUrl">;
  /** By encoded address: the source of a copy; of a whole folder where the development server stands in for copying. */
  readonly copied: { readonly [address: string]: string };
  /** Whether nothing was written. */
  readonly isDry: boolean;
}

/** The addresses of a site, as far as the end of a run of Eleventy shows them. */
export interface BuiltSite {
  /** Null where it can't be known: without writing, nobody sees what globs and other plugins make. */
  has(address: string): boolean | null;
  /** Of pages, feeds and copies, for suggestions. */
  readonly addresses: readonly string[];
}

export function builtSite(plan: SitePlan, eleventy: UserConfig, run: EndedRun): BuiltSite {
  const { root, directories, isDry } = run;
  const { passthroughCopies, passthroughCopiesHtmlRelative } = eleventy;
  const output = join(root, directories.output);
  const input = join(root, directories.input);
  const urls = Object.values(run.contentMap.inputPathToUrl).flat();
  const suggested = plan.outputs.filter(({ counts, isUnlisted }) => counts !== null && !isUnlisted);
  const addresses = [
    ...urls.filter((url) => url !== false),
    ...suggested.map(({ path }) => addressOf(path)),
    ...plan.copies.map(({ path }) => addressOf(path)),
    ...copiedAddresses(passthroughCopies, root, directories.input),
  ].map((address) => address.normalize("NFC"));
  const paths = new Set([...addresses.map(pathOf), ...plan.outputs.map(({ path }) => path.normalize("NFC"))]);
  const copies = Object.entries(run.copied).map(([to, from]) => [decoded(to), join(root, from)] as const);
  const isRuled = readHostRules([root, input, output]);
  const isKnown = areCopiesKnown(passthroughCopies, root) && passthroughCopiesHtmlRelative.size === 0;

  const isMade = (address: string) =>
    pathsFor(address).some((path) => paths.has(path)) ||
    copies.some(
      ([to, from]) => address === to || (address.startsWith(to) && isFile(from, address.slice(to.length))),
    ) ||
    isFile(output, address);
  return {
    addresses,
    has(address) {
      if (isMade(address)) return true;
      const isOpen = isRuled(address) || (isDry && (!isKnown || isFile(input, address)));
      return isOpen ? null : false;
    },
  };
}

/** The files in which hosts find an address: "/map", "/map/index.html", "/map.html". */
function pathsFor(address: string): readonly string[] {
  const path = pathOf(address);
  return address.endsWith("/") ? [path] : [path, `${path}/index.html`, `${path}.html`];
}

/** Whether a folder holds a file for an address, in whatever form its name has; a folder may list its files. */
function isFile(folder: string, address: string): boolean {
  const names = [address, `${address.replace(/\/$/, "")}.html`];
  return names.some((name) => ["NFC", "NFD"].some((form) => existsSync(join(folder, name.normalize(form)))));
}

function decoded(address: string): string {
  try {
    return decodeURI(address).normalize("NFC");
  } catch {
    return address;
  }
}
