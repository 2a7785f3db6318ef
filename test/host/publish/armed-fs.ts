import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** The functions of `node:fs` that the engine calls. */
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
type Hook = (operation: Operation, path: string) => void;

/**
 * Fault injection: patches `node:fs` to call a hook before every operation below a folder; the hook may throw. Returns
 * the function that restores it.
 */
export function armFs(folder: string, hook: Hook): () => void {
  const table = fs as unknown as Record<Operation, (...args: unknown[]) => unknown>;
  const originals = OPERATIONS.map((operation) => [operation, table[operation]] as const);
  for (const [operation, original] of originals) {
    table[operation] = (...args) => {
      const path = String(args[0]);
      if (path.startsWith(`${folder}/`) && !path.includes("/node_modules")) hook(operation, path);
      return original(...args);
    };
  }
  syncBuiltinESMExports();
  return () => {
    for (const [operation, original] of originals) table[operation] = original;
    syncBuiltinESMExports();
  };
}
