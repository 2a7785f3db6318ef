import type { ProcessEnvironment } from "./environment.ts";

/** A line on the terminal that tells how far a command is, and is gone at the end. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

const ERASE_LINE = "\r\u001b[2K";

export function showProgress({ terminal }: ProcessEnvironment): Progress {
  return {
    show: (text) => terminal?.write(`${ERASE_LINE}${text}…`),
    clear: () => terminal?.write(ERASE_LINE),
  };
}
