import type { ProcessEnvironment } from "./environment.ts";

/** Progress line on the terminal, erased at the end. */
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
