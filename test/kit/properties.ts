import { ROOT } from "./column.ts";
import { sourcesIn } from "./imports.ts";

/** A file of tests and the names of the properties in it. */
export interface PropertyFile {
  /** "test/authoring/fix/property.test.ts" */
  readonly path: string;
  readonly names: readonly string[];
}

const CALL = /^property\(\s*"([^"]+)"/gm;

/** Every file that holds properties, by path. */
export function propertyFiles(): PropertyFile[] {
  return sourcesIn(ROOT, "test")
    .filter(({ file }) => file.endsWith(".test.ts"))
    .map(({ file, text }) => ({
      path: file,
      names: [...text.matchAll(CALL)].map(([, name]) => name as string),
    }))
    .filter(({ names }) => names.length > 0);
}
