import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { NewFile } from "../authoring/edits/file-change.ts";
import { missingSiteId } from "../authoring/ids/site-id.ts";
import { writeId } from "../authoring/init/write-id.ts";
import { disk } from "../host/publish/disk.ts";
import type { CommandContext } from "./context.ts";
import type { OpenColumn } from "./open-column.ts";

/** The `id` that the settings lack. */
export interface SiteIdPlan {
  readonly id: string;
  /** The settings with it; null where it has to be written by hand, as `line`. */
  readonly file: NewFile | null;
  readonly line: string;
}

/** Plans the site's `id` where it is missing; null where it is there. */
export function planSiteId(
  { builder, scan }: Pick<OpenColumn, "builder" | "scan">,
  { root, config }: Pick<CommandContext, "root" | "config">,
): SiteIdPlan | null {
  if (!builder.isIdUnwritten) return null;
  const id = missingSiteId(scan, builder.site, `urn:uuid:${randomUUID()}`);
  const before = disk.read(join(root, config));
  const edit = writeId(before, id);
  const line = `id: ${JSON.stringify(id)},`;
  // Bytes that are not UTF-8 would not survive.
  const isWritten = edit.is === "written" && !before.includes("\ufffd");
  return { id, line, file: isWritten ? { path: config, before, text: edit.text } : null };
}
