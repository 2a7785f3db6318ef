import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "../kit/column.ts";
import { listFiles } from "../kit/listing.ts";
import { temporaryFolder } from "../kit/temporary.ts";

/** A column in a new folder, with the package installed from its tarball, without a network. */
export interface Installed {
  readonly folder: string;
  /** `node_modules/yeonjae`: files as they were packed, links to none. */
  readonly package: string;
  /** Its files, with "/". */
  readonly files: readonly string[];
}

/** Packs and unpacks: what `npm install` does, its dependencies linked to those of the repository. */
export function install(): Installed {
  const folder = temporaryFolder();
  const said = execFileSync("npm", ["pack", "--json", "--offline", "--pack-destination", folder], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename }] = JSON.parse(said.slice(said.indexOf("["))) as [{ readonly filename: string }];
  const modules = join(folder, "node_modules");
  const target = join(modules, "yeonjae");
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["-xzf", join(folder, filename), "-C", target, "--strip-components=1"]);
  for (const name of dependencies()) link(name, modules);
  return { folder, package: target, files: listFiles(target) };
}

/** All packages that an installation without those for development brings. */
function dependencies(): string[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
  };
  return Object.entries(packages)
    .filter(
      ([path, { dev, devOptional }]) =>
        /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) && !dev && !devOptional,
    )
    .map(([path]) => path.slice("node_modules/".length));
}

function link(name: string, modules: string): void {
  mkdirSync(dirname(join(modules, name)), { recursive: true });
  symlinkSync(join(ROOT, "node_modules", name), join(modules, name), "dir");
}

/** Files of `consumer/`, and where an author would have them. */
const CONSUMER: Readonly<Record<string, string>> = {
  "settings.ts": ".eleventy.ts",
  "own-layout.ts": "layouts/footer.ts",
  "outputs/own-output.ts": "outputs/own-output.ts",
  "mistakes.ts": "mistakes.ts",
};

/** Writes a column that uses the package's types: our layouts copied, and the files of `consumer/`. */
export function writeColumn({ folder }: Installed): void {
  writeFileSync(join(folder, "package.json"), '{ "type": "module", "private": true }\n');
  cpSync(join(ROOT, "layouts"), join(folder, "layouts"), { recursive: true });
  for (const [name, path] of Object.entries(CONSUMER))
    cpSync(join(import.meta.dirname, "consumer", name), join(folder, path));
}
