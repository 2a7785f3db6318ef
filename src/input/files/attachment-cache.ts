import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Attachment } from "./sources.ts";

/** Grows whenever a picture is read or stripped otherwise than before. */
const VERSION = 1;

/** What earlier readers know of the pictures, so that a file that is unchanged is not read again. */
export interface AttachmentCache {
  get(path: string, fingerprint: string): Attachment | null;
  /** Keeps what is known of the pictures among these attachments, if that is another than before. */
  save(attachments: readonly Attachment[]): void;
}

/** Opened when the first picture is asked for: many columns have none. */
export function createAttachmentCache(file: string | null): AttachmentCache {
  let known: ReadonlyMap<string, Attachment> | null = null;
  return {
    get(path, fingerprint) {
      known ??= byPath(file === null ? [] : readAttachments(file));
      const attachment = known.get(path);
      return attachment?.picture?.copy?.fingerprint === fingerprint ? attachment : null;
    },
    save(attachments) {
      if (known === null || file === null) return;
      const pictures = attachments.filter(({ picture }) => picture !== null);
      const isSame =
        pictures.length === known.size && pictures.every((each) => known?.get(each.path) === each);
      if (isSame) return;
      known = byPath(pictures);
      writeAttachments(file, pictures);
    },
  };
}

function byPath(attachments: readonly Attachment[]): ReadonlyMap<string, Attachment> {
  return new Map(attachments.map((each) => [each.path, each]));
}

/** None where there is no such file, or none of this version. */
function readAttachments(file: string): readonly Attachment[] {
  try {
    const { version, pictures }: CacheFile = JSON.parse(readFileSync(file, "utf8"));
    return version === VERSION ? pictures : [];
  } catch {
    return [];
  }
}

/** Writes in one step. Where nothing can be written, the next command reads the pictures again. */
function writeAttachments(file: string, pictures: readonly Attachment[]): void {
  const partial = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(partial, JSON.stringify({ version: VERSION, pictures } satisfies CacheFile));
    renameSync(partial, file);
  } catch {
    rmSync(partial, { force: true });
  }
}

interface CacheFile {
  readonly version: number;
  readonly pictures: readonly Attachment[];
}
