import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** Everything that our code asks of a disk, by its names in `node:fs`. */
const OPERATIONS = [
  "copyFileSync",
  "fsyncSync",
  "linkSync",
  "lstatSync",
  "mkdirSync",
  "openSync",
  "readdirSync",
  "readFileSync",
  "renameSync",
  "rmdirSync",
  "rmSync",
  "statSync",
  "unlinkSync",
  "writeFileSync",
] as const;

type Operation = (typeof OPERATIONS)[number];
type Question = (operation: Operation, path: string) => void;

/**
 * Has Node ask before every operation on what lies below a folder, wherever it is imported; the question may throw.
 * Gives back what ends it.
 */
export function armFs(folder: string, ask: Question): () => void {
  const table = fs as unknown as Record<Operation, (...args: unknown[]) => unknown>;
  const originals = OPERATIONS.map((operation) => [operation, table[operation]] as const);
  for (const [operation, original] of originals) {
    table[operation] = (...args) => {
      const path = String(args[0]);
      if (path.startsWith(`${folder}/`) && !path.includes("/node_modules")) ask(operation, path);
      return original(...args);
    };
  }
  syncBuiltinESMExports();
  return () => {
    for (const [operation, original] of originals) table[operation] = original;
    syncBuiltinESMExports();
  };
}
