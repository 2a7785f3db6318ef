import type { Disk } from "../../../src/host/publish/disk.ts";

type Operation = keyof Disk;

/** Operations that write; all others only read. */
export const CHANGES: ReadonlySet<Operation> = new Set<Operation>([
  "makeFolder",
  "write",
  "flush",
  "copy",
  "copyPicture",
  "link",
  "rename",
  "remove",
  "removeFolder",
  "removeTree",
]);

/** Operations that fail on a full disk. Renames and removals need no space. */
export const NEEDS_SPACE: ReadonlySet<Operation> = new Set<Operation>([
  "makeFolder",
  "write",
  "copy",
  "copyPicture",
]);

/** A disk that calls a hook before every operation; the hook may throw. */
export function watched(disk: Disk, hook: (operation: Operation, args: readonly string[]) => void): Disk {
  return new Proxy(disk, {
    get(target, name: Operation) {
      return (...args: [string, string]) => {
        hook(name, args);
        return (target[name] as (...args: string[]) => unknown)(...args);
      };
    },
  });
}

/** An error as the operating system raises it. */
export function systemError(code: string, operation: string, path: string | undefined): Error {
  return Object.assign(new Error(`${code}: ${operation} ${path}`), { code, syscall: operation, path });
}

/** A disk that fails when a condition holds. */
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
 * A disk whose process is killed before operation `nth`: that one and all later ones fail, so that no clean-up happens
 * either.
 */
export function mortal(disk: Disk, nth: number): Disk {
  let count = 0;
  return watched(disk, () => {
    if (++count >= nth) throw new Killed();
  });
}
