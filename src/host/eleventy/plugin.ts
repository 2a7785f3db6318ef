import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sitePathOf } from "../../core/outside.ts";
import { BuildError } from "../../core/problems/build-error.ts";
import { problem } from "../../core/problems/problem.ts";
import { lineOfField } from "../../input/settings/as-mapping.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import type { Bytes } from "../../outputs/output.ts";
import type { LoadedTheme } from "../../outputs/theme/loaded-theme.ts";
import type { ColumnSettings } from "../../plan/own-outputs.ts";
import type { SiteBuilder } from "../../plan/site-builder.ts";
import { bareSession, deliverMounted, findBareSite, writeCopies, writeInto, writeMounted } from "./bare.ts";
import { cardDrawer } from "./cards.ts";
import { addCollections } from "./collections.ts";
import { copiedAddresses } from "./copied-addresses.ts";
import { copyEditorScript } from "./editor-script.ts";
import type { TemplateConfig, UserConfig } from "./eleventy.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { explaining } from "./explain-bare.ts";
import { fontCutter } from "./font.ts";
import { besidePages } from "./for-templates.ts";
import { addFrameLayout } from "./frame-layout.ts";
import { reportPagesOnlyHooks } from "./hooks.ts";
import { addMountedData, layoutsRoot, withPathPrefix } from "./mount.ts";
import { onOwnPages } from "./on-own-pages.ts";
import { renderBinaries } from "./render-output.ts";
import { appendResults } from "./results.ts";
import { type Session, sessionOf } from "./session.ts";
import { addTemplates, limitPreprocessors } from "./templates.ts";
import { wrapTransforms } from "./transforms.ts";
import { registerTypeScript } from "./typescript.ts";
import { createTransformUnlisted } from "./unlisted-transforms.ts";
import { checkUnresolved } from "./unresolved.ts";

/** Dependencies of the plugin; tests inject stubs. */
export interface EngineParts {
  /** `config` is the text of `.eleventy.ts`, for the line numbers of problems. */
  createSiteBuilder(settings: ColumnSettings, config: string): SiteBuilder;
  loadTheme(root: string | null): Promise<LoadedTheme>;
}

/** `eleventy.addPlugin(yeonjae, { title: "…", url: "…" })` */
export type Plugin = (eleventy: EleventyConfig, settings: ColumnSettings) => Promise<void>;

/** Creates the plugin function that the package exports as its default. */
export function createPlugin(parts: EngineParts): Plugin {
  return async function yeonjae(config, settings) {
    const eleventy = config as UserConfig;
    const attached = sessionOf(eleventy);
    const session =
      attached === null
        ? await openBare(eleventy, settings, parts)
        : openAttached(attached, eleventy, settings, parts);
    const builder = session.builder as SiteBuilder;
    const isMounted = builder.site.at !== "/";
    const root = isMounted ? layoutsRoot(eleventy, session.root) : session.root;
    if (attached === null && root !== null && existsSync(join(root, "layouts"))) {
      await registerTypeScript();
      eleventy.addWatchTarget("./layouts/", { resetConfig: true });
    }
    session.readsLayouts = root !== null;
    const theme = await parts.loadTheme(root);
    const { cutFont, problems } = await fontCutter(session);
    session.cutFont = cutFont;
    const { cards, problems: cardProblems } = await cardDrawer(session);
    session.cards = cards;
    session.theme = {
      ...theme,
      problems: [...theme.problems, ...copyEditorScript(eleventy, session), ...problems, ...cardProblems],
    };
    session.copied = () =>
      copiedAddresses(eleventy.passthroughCopies, session.root, eleventy.directories.input);
    ignorePosts(eleventy, session.input);
    const isBeside = (attached === null || attached.foreign != null) && isMounted;
    if (isBeside) session.forTemplates = besidePages(eleventy);
    else hostOutputs(eleventy, session, builder);
    const getCollections = isMounted ? addMountedData(eleventy, session) : addCollections(eleventy, session);
    addFrameLayout(eleventy, session);
    eleventy.on("eleventy.before", () =>
      explaining(session, () => {
        session.rendered.clear();
        return session.before(session);
      }),
    );
    const transform = createTransformUnlisted(eleventy, builder.site.at);
    onOwnPages(eleventy, session, getCollections, async () => {
      const deliver = deliveryOf(session, eleventy.directories.output);
      if (!isBeside) await renderBinaries(session, deliver, transform);
    });
    if (attached !== null) {
      if (isBeside) deliverMounted(eleventy, session);
    } else if (isBeside) writeMounted(eleventy, session);
    else writeCopies(eleventy, session);
    checkUnresolved(eleventy, session);
  };
}

/** A site that Eleventy's own command builds. */
async function openBare(
  eleventy: UserConfig,
  settings: ColumnSettings,
  { createSiteBuilder }: EngineParts,
): Promise<Session> {
  const site = findBareSite();
  const { settings: prefixed, problems } = withPathPrefix(settings, eleventy.pathPrefix, site.text);
  const builder = createSiteBuilder(prefixed, site.text);
  const session = await bareSession(site, builder.posts ?? "posts", problems);
  session.builder = builder;
  return session;
}

/** A run of Eleventy by a command of ours. */
function openAttached(
  session: Session,
  eleventy: UserConfig,
  settings: ColumnSettings,
  { createSiteBuilder }: EngineParts,
): Session {
  const { foreign = null } = session;
  session.config = foreign?.text ?? configText(session.root);
  const { settings: prefixed, problems } =
    foreign === null
      ? { settings, problems: [] }
      : withPathPrefix(settings, eleventy.pathPrefix, session.config);
  if (problems.length > 0) throw new BuildError(problems);
  const builder = createSiteBuilder(prefixed, session.config);
  const { posts } = builder;
  if (posts !== null && posts !== session.input) {
    const at = { path: CONFIG, line: lineOfField(session.config, "posts") };
    throw new BuildError([problem("posts-differ", at, { posts, input: session.input })]);
  }
  session.builder = builder;
  return session;
}

/** Our pages as templates of Eleventy's, which its transforms, linters and plugins see. */
function hostOutputs(eleventy: UserConfig, session: Session, builder: SiteBuilder): void {
  setPathPrefix(eleventy, sitePathOf(builder.site));
  addTemplateFormats(eleventy);
  // Rendering is deferred to the first transform unless there are linters, which receive the content before it.
  const rendersLate = () => session.delivery !== null && Object.keys(eleventy.linters).length === 0;
  addTemplates(eleventy, session, builder, rendersLate);
  limitPreprocessors(eleventy);
  wrapTransforms(eleventy, session, rendersLate);
  reportPagesOnlyHooks(eleventy, session);
  appendResults(eleventy, session);
}

/** Delivery of binary outputs: the command's, or the output folder where Eleventy itself writes. */
function deliveryOf({ delivery }: Session, output: string): (path: string, bytes: Bytes) => void {
  return delivery?.put ?? ((path, bytes) => writeInto(output, path, bytes));
}

function configText(root: string): string {
  const file = join(root, CONFIG);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** Sets the path prefix from the site's URL, for the `url` filter and other plugins. */
function setPathPrefix(eleventy: UserConfig, prefix: string): void {
  eleventy.pathPrefix = prefix;
  eleventy.on("eleventy.config", (config: TemplateConfig) => config.setPathPrefix(prefix));
}

/** Excludes posts from templates: they are data, and nothing in them runs, whatever Eleventy's input folder is. */
function ignorePosts(eleventy: EleventyConfig, input: string): void {
  eleventy.ignores.add(`${input}/**`);
  eleventy.ignores.add(".cache/**");
  eleventy.addWatchTarget(`./${input}/`);
}

/** Templates in TypeScript: `pages/map.11ty.ts`. Ours are in JavaScript, whatever `setTemplateFormats` leaves out. */
function addTemplateFormats(eleventy: EleventyConfig): void {
  eleventy.addTemplateFormats(["11ty.js", "11ty.ts"]);
  eleventy.addExtension(["11ty.ts"], { key: "11ty.js" });
}
