/**
 * The commands that publish files by git, for a POSIX shell.
 *
 * @param files from the folder in which they are typed
 * @param push the arguments of `git push`; null where there is nothing to push to
 */
export function gitCommands(
  files: readonly string[],
  message: string,
  push: readonly string[] | null,
): readonly string[] {
  return [
    `git add -- ${files.map(quoteForShell).join(" ")}`,
    `git commit -m ${quoteForShell(oneLine(message))}`,
    ...(push === null ? [] : [["git push", ...push].join(" ")]),
  ];
}

/** Quotes for a POSIX shell: within single quotes every character stands for itself. */
function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
