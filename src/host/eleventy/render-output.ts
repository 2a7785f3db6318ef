import { isUtf8 } from "node:buffer";
import { BuildError } from "../../core/problems/build-error.ts";
import { type Problem, problem, type SourceLocation } from "../../core/problems/problem.ts";
import { lineOfField } from "../../input/settings/as-mapping.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import { type Bytes, isBytes } from "../../outputs/output.ts";
import { PICTURES } from "../../outputs/pictures/types.ts";
import type { PlannedOutput } from "../../outputs/plan.ts";
import { ModuleError } from "../../plan/module-error.ts";
import { sideBySide } from "../side-by-side.ts";
import { LayoutError } from "../theme/layout-error.ts";
import { firstLine, layoutProblem, moduleProblem } from "./build-error.ts";
import { locationInStack } from "./error-location.ts";
import { lineOf } from "./hooks.ts";
import type { Session } from "./session.ts";
import type { TransformUnlisted } from "./unlisted-transforms.ts";

/** Renders what is due at a path, and says which file it was when that fails. */
export async function renderOutput(session: Session, path: string): Promise<Bytes> {
  const output = session.due.get(path);
  if (output === undefined) throw new BuildError([notRendered([...session.due.keys()], session)]);
  session.rendered.add(path);
  const rendered = await renderOrFail(session, output);
  if (isBytes(rendered)) return rendered;
  const facts = { name: output.module, method: "render" } as const;
  throw new BuildError([problem("output-wrong", settingOf(session), facts)]);
}

async function renderOrFail(session: Session, output: PlannedOutput): Promise<Bytes> {
  try {
    const rendered = output.render();
    // Ours may take long, and end.
    if (isBytes(rendered) || !session.builder?.ownOutputs.has(output.module)) return await rendered;
    const facts = { by: "render", name: output.module, page: output.address } as const;
    return await session.pending.wait(
      Promise.resolve(rendered),
      problem("promise-unsettled", settingOf(session), facts),
    );
  } catch (error) {
    if (BuildError.is(error)) throw error;
    throw new BuildError([failure(error, output.module, output.address, session)]);
  }
}

/** The same for what Eleventy's transforms see, which is text. */
export async function renderText(session: Session, path: string): Promise<string> {
  const bytes = await renderOutput(session, path);
  if (typeof bytes === "string") return bytes;
  if (!isUtf8(bytes))
    throw new BuildError([problem("output-not-text", settingOf(session), { output: path })]);
  return Buffer.from(bytes).toString("utf8");
}

/**
 * Renders binary outputs and delivers them without Eleventy, whose JavaScript templates turn bytes into text and whose
 * transforms expect text; and the pages at unlisted addresses, which it must not learn of.
 */
export async function renderBinaries(
  session: Session,
  deliver: (path: string, bytes: Bytes) => void,
  transform: TransformUnlisted,
): Promise<void> {
  let unlisted = 0;
  const pictures: string[] = [];
  for (const { path, module, isText, isUnlisted } of session.due.values()) {
    if (module === PICTURES) pictures.push(path);
    if (isText || module === PICTURES) continue;
    const bytes = await renderOutput(session, path);
    deliver(path, isUnlisted && typeof bytes === "string" ? await transform(bytes, ++unlisted) : bytes);
  }
  await renderPictures(session, pictures, deliver);
}

/** Pictures are encoded side by side; each as soon as there is room, which their encoder sees to. */
async function renderPictures(
  session: Session,
  paths: readonly string[],
  deliver: (path: string, bytes: Bytes) => void,
): Promise<void> {
  let done = 0;
  await sideBySide(paths, async (path) => {
    deliver(path, await renderOutput(session, path));
    session.onPicture?.("encoded", ++done, paths.length);
  });
}

/** Checks at the end of a build that everything was rendered that was due. */
export function checkRendered(session: Session): void {
  const { due, rendered, delivery } = session;
  if (delivery?.isDone?.()) return;
  const missing = [...due.keys()].filter((path) => !rendered.has(path));
  if (missing.length > 0) throw new BuildError([notRendered(missing, session)]);
}

/** Something of the author's has changed our templates or their data. */
function notRendered([output = "", ...others]: readonly string[], { config }: Session): Problem {
  const at = { path: CONFIG, line: lineOf(/addPlugin\(\s*yeonjae/, config) };
  return problem("output-missing", at, { output, others: others.length });
}

function failure(error: unknown, module: string, page: string, session: Session): Problem {
  const { root, builder } = session;
  if (LayoutError.is(error) || ModuleError.is(error) || !builder?.ownOutputs.has(module))
    return layoutFailure(error, page, root);
  const at = locationInStack(error, root) ?? settingOf(session);
  return problem("output-failed", at, { output: page, cause: firstLine(error) });
}

/** What is wrong with a layout, or with an own module that it asks, and on which page. */
export function layoutFailure(error: unknown, page: string, root: string): Problem {
  if (ModuleError.is(error)) return moduleProblem(error, root);
  if (LayoutError.is(error)) return layoutProblem(error, root);
  const at = locationInStack(error, root) ?? { path: "layouts", line: 1 };
  return problem("layout-failed", at, { page, cause: firstLine(error) });
}

/** Where the setting `outputs` stands. */
function settingOf({ config }: Session): SourceLocation {
  return { path: CONFIG, line: lineOfField(config, "outputs") };
}
