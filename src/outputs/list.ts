import { archive } from "./archive/output.ts";
import { assets } from "./assets/output.ts";
import { cards } from "./cards/output.ts";
import { editor } from "./editor/output.ts";
import { feeds } from "./feeds/output.ts";
import { fonts } from "./fonts/output.ts";
import { headers } from "./headers/output.ts";
import { home } from "./home/output.ts";
import { nojekyll } from "./nojekyll/output.ts";
import { notFound } from "./not-found/output.ts";
import type { OutputModule } from "./output.ts";
import { ownPages } from "./own-pages/output.ts";
import { pictures } from "./pictures/output.ts";
import { post } from "./post/output.ts";
import { preview } from "./preview/output.ts";
import { redirects } from "./redirects/output.ts";
import { reserved } from "./reserved/output.ts";
import { robots } from "./robots/output.ts";
import { series } from "./series/output.ts";
import { sitemap } from "./sitemap/output.ts";
import { subscribe } from "./subscribe/output.ts";
import { tag } from "./tag/output.ts";

/** The output modules, in the order of the navigation, the sitemap and `_headers`. A new output is a line here. */
export const OUTPUTS: readonly OutputModule[] = [
  home,
  archive,
  subscribe,
  notFound,
  series,
  post,
  tag,
  ownPages,
  editor,
  assets,
  feeds,
  sitemap,
  robots,
  nojekyll,
  redirects,
  headers,
  preview,
  reserved,
  // Last: the worker, which cuts, draws and encodes nothing, must count the outputs before as the main thread does.
  cards,
  fonts,
  pictures,
];
