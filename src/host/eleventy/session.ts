import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ParseAhead } from "../../column/build-column.ts";
import { addressFrom } from "../../core/outside.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { createFileReader } from "../../input/files/file-reader.ts";
import type { Sources } from "../../input/files/sources.ts";
import type { CardDrawing } from "../../outputs/card-drawing.ts";
import type { CutFont } from "../../outputs/fonts/column-font.ts";
import type { Bytes, OwnPage } from "../../outputs/output.ts";
import type { PlannedOutput } from "../../outputs/plan.ts";
import type { LoadedTheme } from "../../outputs/theme/loaded-theme.ts";
import type { SiteBuilder } from "../../plan/site-builder.ts";
import type { FileDates, Pictures, SitePlan } from "../../plan/site-plan.ts";
import type { MakeDrawer } from "../cards/drawer.ts";
import { readFileDates } from "../file-dates.ts";
import type { MakeCutter } from "../fonts/cutter.ts";
import type { MakeReader, PictureReader } from "../pictures/reader.ts";
import { cachePaths } from "../publish/cache-paths.ts";
import type { BareConfig } from "./bare-config.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { AS_RENDERED, type ForTemplates } from "./for-templates.ts";
import { createPending, type Pending } from "./pending.ts";
import { readPictures } from "./pictures.ts";

/** Destination of rendered files, after transforms: the staging folder of a build, or the folder that is served. */
export interface Delivery {
  put(path: string, bytes: Bytes): void;
  /** The bytes that were put at a path; null where nothing is stored. */
  get(path: string): Uint8Array | null;
  /** Whether our files were rendered and stored without Eleventy's templates, which then have nothing to render. */
  isDone?(): boolean;
}

/** Options of a run of Eleventy, from the command. */
export interface SessionOptions {
  readonly root: string;
  /** Folder of the posts, below `root`. */
  readonly input: string;
  readonly includeDrafts: boolean;
  /** The configuration of a site that Eleventy's own command builds, read by a command of ours; not for `.eleventy.ts`. */
  readonly foreign?: BareConfig | null;
  /** Report the problems of drafts that are not shown, too. */
  readonly checkDrafts?: boolean;
  /** Clock: milliseconds since 1970. Called once per build, with the site's time zone. */
  readonly now: (timeZone: string) => number;
  /** Called before each build: plans the site, and sets `plan` and `due`. */
  readonly before: (session: Session) => void | Promise<void>;
  /**
   * Called when the author's own pages are known, before anything is rendered.
   *
   * @param isReplanned whether they changed the plan after `due` was set
   */
  readonly onOwnPages?: (session: Session, isReplanned: boolean) => void | Promise<void>;
  /** Called at the end of a run with the links and pictures that nothing in the built site answers. */
  readonly onUnresolved?: (found: readonly Problem[]) => void;
  /** Whether Eleventy writes nothing. */
  readonly isDry?: boolean;
  /** Null where Eleventy itself writes. */
  readonly delivery: Delivery | null;
  /** The files of the posts' folder, where a worker has read them already; null when that failed. */
  readonly sources?: () => Sources | null;
  /** Called with a notice about each promise of the author's code that takes long. */
  readonly onPending?: (notice: Problem) => void;
  /** How the font is cut; when it is rendered unless set. */
  readonly makeCutter?: MakeCutter;
  /** How pictures are read; all of them, before anything is planned, unless set. */
  readonly makePictureReader?: MakeReader;
  /** Called while pictures are read, and while they are encoded, with the number done and of all. */
  readonly onPicture?: (step: "read" | "encoded", done: number, all: number) => void;
  /** How share cards are drawn; when they are rendered unless set. */
  readonly makeDrawer?: MakeDrawer | null;
  /** Parallel parsing of texts. */
  readonly parseAhead?: (builder: SiteBuilder) => ParseAhead | null;
  /** Converts an error of ours before Eleventy, which may be the one that reports it, gets it. */
  readonly explained?: (error: unknown) => unknown;
}

/** Shared state of a run of Eleventy and our plugin in it. */
export interface Session extends SessionOptions {
  /** Reads the posts, incrementally: an unchanged file is the same object as in the last build. */
  readonly readSources: () => Sources;
  /** Dates of files from git. Read once: commits made while a server runs count after a restart. */
  fileDates: FileDates | null;
  /** The text of `.eleventy.ts`, set by the plugin. */
  config: string;
  /** Set by the plugin; null until it has run. */
  builder: SiteBuilder | null;
  theme: LoadedTheme | null;
  /** Set by the plugin: whether `layouts/` is the column's; a site that it is mounted in may have its own there. */
  readsLayouts: boolean;
  /** Set by the plugin: the addresses of the author's passthrough copies. */
  copied: () => readonly string[];
  /** Set by the plugin; null without a font in the settings. */
  cutFont: CutFont | null;
  /** Null until the first picture is read. */
  pictureReader: PictureReader | null;
  /** Set by the plugin; null without the setting `cards`. */
  cards: CardDrawing | null;
  /** Set by the plugin: whether a transform or linter of the author's is registered. */
  hasUserHooks: boolean;
  /** The plan that collections and own pages use; in the server, the last one without errors. */
  plan: SitePlan | null;
  /** The author's own pages with our layout, as of the last build. */
  ownPages: readonly OwnPage[];
  /** Notices about plugin hooks in `.eleventy.ts` that reach no post. */
  notices: readonly Problem[];
  /** Awaits promises of the author's code. */
  readonly pending: Pending;
  /** How texts and frames of ours stand on pages of the author's own. */
  forTemplates: ForTemplates;
  /** Outputs that this build renders, by path. */
  due: ReadonlyMap<string, PlannedOutput>;
  /** Paths of those that it has rendered. */
  readonly rendered: Set<string>;
}

export function createSession(options: SessionOptions): Session {
  return {
    ...options,
    readSources: createFileReader(options.root, options.input, cachePaths(options.root).attachments),
    fileDates: null,
    config: "",
    builder: null,
    theme: null,
    readsLayouts: true,
    copied: () => [],
    cutFont: null,
    pictureReader: null,
    cards: null,
    hasUserHooks: true,
    plan: null,
    ownPages: [],
    notices: [],
    pending: createPending((notice) => options.onPending?.(notice)),
    forTemplates: AS_RENDERED,
    due: new Map(),
    rendered: new Set(),
  };
}

/**
 * In the global symbol registry, so that the plugin finds the session even when it and the command come from two copies
 * of the package (one installed globally, one in the column).
 */
const SESSION = Symbol.for("yeonjae.session");
type ConfigWithSession = EleventyConfig & { [SESSION]?: Session };

export function attachSession(config: EleventyConfig, session: Session): void {
  (config as ConfigWithSession)[SESSION] = session;
}

export function sessionOf(config: EleventyConfig): Session | null {
  return (config as ConfigWithSession)[SESSION] ?? null;
}

/** Reads sources and pictures, and plans the site. */
export async function planWithPictures(session: Session): Promise<SitePlan> {
  const sources = readSources(session);
  return planSite(session, sources, await readPictures(session, sources));
}

function readSources(session: Session): Sources {
  return session.sources?.() ?? session.readSources();
}

/** Gathers the input of a build (sources, clock, git dates) and plans the site. */
export function planSite(
  session: Session,
  sources: Sources = readSources(session),
  pictures: Pictures | null = null,
): SitePlan {
  const { builder, theme, root, input, config } = session;
  if (builder === null || theme === null) throw new Error("A site is planned before the plugin has run");
  session.fileDates ??= readFileDates(builder.site, config, root, input);
  return builder.plan(
    {
      sources,
      now: session.now(builder.site.timeZone),
      includeDrafts: session.includeDrafts,
      checkDrafts: session.checkDrafts ?? false,
      hasOwnPages: builder.site.at !== "/" || existsSync(join(root, "pages")),
      copied: session.copied().map((address) => addressFrom(builder.site.at, address)),
      fileDates: session.fileDates,
      parseAhead: session.parseAhead?.(builder) ?? null,
      ownPages: session.ownPages,
      cutFont: session.cutFont,
      pictures,
      cards: session.cards,
    },
    theme,
  );
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((each) => each.severity === "error");
}

export function byPath(outputs: readonly PlannedOutput[]): Map<string, PlannedOutput> {
  return new Map(outputs.map((output) => [output.path, output]));
}
