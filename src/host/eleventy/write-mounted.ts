import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { BuildError } from "../../core/problems/build-error.ts";
import { problem } from "../../core/problems/problem.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import type { Bytes } from "../../outputs/output.ts";
import type { SitePlan } from "../../plan/site-plan.ts";
import { readPicture } from "../publish/copy-picture.ts";
import { below } from "./output-path.ts";
import { renderOutput } from "./render-output.ts";
import type { Session } from "./session.ts";

/** Writes a mounted column into Eleventy's output folder, beside the pages of the site. */
export interface MountedWriter {
  /**
   * Renders and writes what has changed since the last call, and removes what the plan no longer holds.
   *
   * @param since when the build began: a file that is newer and not ours is a copy of the author's
   */
  write(session: Session, output: string, since: number): Promise<void>;
}

/** By path: an output's fingerprint, or the size and mtime of a copy's source; null to render it again. */
type Versions = ReadonlyMap<string, string | null>;

/** By the folders of a run of Eleventy, which stay the same object when it reads its configuration again. */
const written = new WeakMap<object, Versions>();

export function createMountedWriter(run: object): MountedWriter {
  // Settings and layouts may be others now: everything is rendered again, and files that are left over are known.
  let versions: Versions = new Map([...(written.get(run) ?? new Map()).keys()].map((path) => [path, null]));
  return {
    async write(session, output, since) {
      const { plan, root } = session;
      if (plan === null) return;
      refuseCopies(plan, (path) => !versions.has(path) && isNewer(join(output, path), since));
      const next = new Map<string, string | null>();
      const refresh = async (
        path: string,
        version: string | null,
        read: () => Bytes | null | Promise<Bytes>,
      ) => {
        const target = join(output, path);
        next.set(path, version);
        if (version !== null && versions.get(path) === version && existsSync(target)) return;
        const bytes = await read();
        if (bytes !== null) writeIfChanged(output, path, bytes);
      };
      for (const { path, fingerprint } of plan.outputs)
        await refresh(path, fingerprint, () => renderOutput(session, path));
      for (const { source, path, picture } of plan.copies) {
        const file = join(root, source);
        const { size, mtimeMs } = statSync(file);
        await refresh(path, `${size} ${mtimeMs}`, () =>
          picture === null ? readFileSync(file) : readPicture(file, picture),
        );
      }
      for (const path of versions.keys()) if (!next.has(path)) remove(output, path);
      versions = next;
      written.set(run, next);
    },
  };
}

/** Passthrough copies of the author's that lie where files of ours go: Eleventy copies before it renders. */
function refuseCopies({ outputs, copies }: SitePlan, isCopy: (path: string) => boolean): void {
  const problems = [...outputs, ...copies]
    .filter(({ path }) => isCopy(path))
    .map(({ path }) =>
      problem("output-equal", { path: CONFIG, line: 1 }, { output: path, other: "addPassthroughCopy" }),
    );
  if (problems.length > 0) throw new BuildError(problems);
}

/** By the time of its inode: a copy keeps that of its content. */
function isNewer(file: string, since: number): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && stats.ctimeMs > since;
}

/** Removes a file, and the folders that it leaves empty. */
function remove(output: string, path: string): void {
  rmSync(join(output, path), { force: true });
  const folder = dirname(path);
  if (folder === "." || !existsSync(join(output, folder))) return;
  if (readdirSync(join(output, folder)).length === 0) rmdirSync(join(output, folder));
}

/** An unchanged file keeps its time, so that little is copied to a server. */
function writeIfChanged(output: string, path: string, bytes: Bytes): void {
  const target = join(output, path);
  if (below(output, target) === null) throw new Error(`${path} lies outside the site`);
  const content = Buffer.from(bytes as Uint8Array);
  if (existsSync(target) && readFileSync(target).equals(content)) return;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
