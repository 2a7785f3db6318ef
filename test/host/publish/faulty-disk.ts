import type { Disk } from "../../../src/host/publish/disk.ts";

type Operation = keyof Disk;

/** What changes a disk; everything else only looks. */
export const CHANGES: ReadonlySet<Operation> = new Set<Operation>([
  "makeFolder",
  "write",
  "flush",
  "copy",
  "link",
  "rename",
  "remove",
  "removeFolder",
  "removeTree",
]);

/** What a full disk refuses. Renames and removals need no space. */
export const NEEDS_SPACE: ReadonlySet<Operation> = new Set<Operation>(["makeFolder", "write", "copy"]);

/** A disk that asks before every operation; the question may throw. */
export function watched(disk: Disk, ask: (operation: Operation, args: readonly string[]) => void): Disk {
  return new Proxy(disk, {
    get(target, name: Operation) {
      return (...args: [string, string]) => {
        ask(name, args);
        return (target[name] as (...args: string[]) => unknown)(...args);
      };
    },
  });
}

/** What the operating system would raise. */
export function systemError(code: string, operation: string, path: string | undefined): Error {
  return Object.assign(new Error(`${code}: ${operation} ${path}`), { code, syscall: operation, path });
}

/** A disk that fails where `when` says so. */
export function failing(
  disk: Disk,
  code: string,
  when: (operation: Operation, args: readonly string[]) => boolean,
): Disk {
  return watched(disk, (operation, args) => {
    if (when(operation, args)) throw systemError(code, operation, args[0]);
  });
}

export class Killed extends Error {}

/**
 * A disk whose process is killed at operation `nth` (which is not done any more): nothing more happens then, no
 * clean-up either.
 */
export function mortal(disk: Disk, nth: number): Disk {
  let count = 0;
  return watched(disk, () => {
    if (++count >= nth) throw new Killed();
  });
}
