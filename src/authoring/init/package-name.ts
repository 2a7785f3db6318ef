/** Names that npm refuses for a package, or that this package needs for itself. */
const TAKEN = new Set(["yeonjae", "node_modules", "favicon.ico"]);

/** A name for `package.json` that npm takes, and a host for a project, made of that of the folder. */
export function packageName(folder: string): string {
  const name = folder
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 50)
    .replace(/^-+|-+$/g, "");
  if (name === "") return "my-column";
  return TAKEN.has(name) ? `${name}-column` : name;
}
