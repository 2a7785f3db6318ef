import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FontFiles } from "../../outputs/fonts/column-font.ts";

/** Cuts that are kept: of builds, and of the development server, which shows drafts. */
const KEPT = 4;

interface CachedCut extends Omit<FontFiles, "bytes"> {
  /** Base64. */
  readonly bytes: { readonly 400: string; readonly 700: string };
}

/** Null where there is none, or none that can be read: it is cut again. */
export function readCut(folder: string, key: string): FontFiles | null {
  try {
    const { bytes, licence, characters, missing }: CachedCut = JSON.parse(
      readFileSync(fileOf(folder, key), "utf8"),
    );
    return {
      bytes: { 400: Buffer.from(bytes[400], "base64"), 700: Buffer.from(bytes[700], "base64") },
      licence,
      characters,
      missing,
    };
  } catch {
    return null;
  }
}

/** Writes a cut in one step, and removes the oldest. Where nothing can be written, the next build cuts again. */
export function writeCut(folder: string, key: string, files: FontFiles): void {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  const cut: CachedCut = {
    ...files,
    bytes: { 400: base64(files.bytes[400]), 700: base64(files.bytes[700]) },
  };
  const target = fileOf(folder, key);
  const partial = `${target}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(partial, JSON.stringify(cut));
    renameSync(partial, target);
    removeOldest(folder);
  } catch {
    removeIfPossible(partial);
  }
}

/** A folder that can't be written may not let anyone look into it either. */
function removeIfPossible(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}

function removeOldest(folder: string): void {
  const age = (name: string) => statSync(join(folder, name)).mtimeMs;
  const cuts = readdirSync(folder).sort((a, b) => age(b) - age(a));
  for (const name of cuts.slice(KEPT)) rmSync(join(folder, name), { force: true });
}

function fileOf(folder: string, key: string): string {
  return join(folder, `${key}.json`);
}
