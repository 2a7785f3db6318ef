import { isUtf8 } from "node:buffer";
import { problem, type SourceLocation } from "../../core/problems/problem.ts";
import { lineOfField } from "../../input/settings/as-mapping.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import type { Bytes } from "../../outputs/output.ts";
import { LayoutError } from "../theme/layout-error.ts";
import { BuildError, firstLine, layoutProblem } from "./build-error.ts";
import { locationInStack } from "./error-location.ts";
import type { Session } from "./session.ts";

/** Renders what is due at a path, and says which file it was when that fails. */
export async function renderOutput(session: Session, path: string): Promise<Bytes> {
  const output = session.due.get(path);
  if (output === undefined) throw new Error(`Nothing is due at ${path}`);
  try {
    return await output.render();
  } catch (error) {
    if (LayoutError.is(error)) throw new BuildError([layoutProblem(error, session.root)]);
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
 * Renders what is bytes and delivers it: Eleventy's JavaScript templates turn bytes into text, and its transforms expect
 * text.
 */
export async function renderBinaries(
  session: Session,
  deliver: (path: string, bytes: Bytes) => void,
): Promise<void> {
  for (const { path, isText } of session.due.values()) {
    if (!isText) deliver(path, await renderOutput(session, path));
  }
}

function failure(error: unknown, module: string, page: string, session: Session) {
  const { root, builder } = session;
  const cause = firstLine(error);
  const at = locationInStack(error, root);
  const isOwn = builder?.ownOutputs.has(module) ?? false;
  return isOwn
    ? problem("output-failed", at ?? settingOf(session), { output: page, cause })
    : problem("layout-failed", at ?? { path: "layouts", line: 1 }, { page, cause });
}

/** Where the setting `outputs` stands. */
function settingOf({ config }: Session): SourceLocation {
  return { path: CONFIG, line: lineOfField(config, "outputs") };
}
