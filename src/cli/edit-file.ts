import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { ProcessEnvironment } from "./environment.ts";
import { EXIT, type ExitCode } from "./usage.ts";

/**
 * Opens a file in the author's editor, `$VISUAL` or else `$EDITOR`, and waits until it is closed. No shell takes part:
 * the name of a file is an argument, whatever it is.
 *
 * @param path from the column's folder, for messages
 */
export async function editFile(
  file: string,
  path: string,
  { root, variables, phrases: say, err }: ProcessEnvironment,
): Promise<ExitCode> {
  const editor = [variables.VISUAL, variables.EDITOR].find((each) => each?.trim());
  if (editor === undefined) {
    err(say.noEditor(path));
    return EXIT.machine;
  }
  const [command = "", ...args] = existsSync(editor) ? [editor] : wordsOf(editor);
  const failure = await run(command, [...args, file], root);
  if (failure === null) return EXIT.good;
  err(say.editorFailed(editor, failure, path));
  return EXIT.machine;
}

/** The words of a command: quotation marks keep spaces together. A backslash is one, as in paths of Windows. */
function wordsOf(command: string): string[] {
  return (command.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []).map((word) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single),
  );
}

/** @returns why it has failed: the code of an error or of its end; null when it has not */
function run(command: string, args: readonly string[], cwd: string): Promise<string | null> {
  // Ctrl-C in an editor is the editor's.
  const ignore = () => {};
  process.on("SIGINT", ignore);
  return new Promise<string | null>((resolve) => {
    try {
      const child = spawn(command, args, { cwd, stdio: "inherit" });
      child.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
      child.on("close", (code, signal) => resolve(code === 0 ? null : (signal ?? String(code))));
    } catch (error) {
      // A word that no program can be called.
      resolve((error as NodeJS.ErrnoException).code ?? String(error));
    }
  }).finally(() => process.off("SIGINT", ignore));
}
