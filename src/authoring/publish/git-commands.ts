/**
 * The commands that publish files by git, for a POSIX shell.
 *
 * @param files from the folder in which they are typed
 */
export function gitCommands(files: readonly string[], message: string): readonly string[] {
  return [
    `git add -- ${files.map(quoteForShell).join(" ")}`,
    `git commit -m ${quoteForShell(oneLine(message))}`,
    "git push",
  ];
}

/** Quotes for a POSIX shell: within single quotes every character stands for itself. */
export function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
