import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { main } from "../../../src/cli/main.ts";
import { disk } from "../../../src/host/publish/disk.ts";
import { walk } from "../../../src/host/publish/walk.ts";
import { temporaryFolder } from "../../kit/temporary.ts";

const HERE = import.meta.dirname;

/** A column in a temporary folder, built with the stub of `engine-stub.ts`. */
export interface TestColumn {
  readonly root: string;
  write(path: string, text: string): void;
  remove(path: string): void;
  read(path: string): string;
  files(folder: string): string[];
  /** Runs a command in it. */
  run(...argv: string[]): Promise<{ code: number; out: string; err: string }>;
}

export function newColumn(files: { readonly [path: string]: string } = {}, config = ""): TestColumn {
  const root = temporaryFolder();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write("package.json", '{ "type": "module" }');
  write(".eleventy.ts", configText(config));
  write("posts/1.md", "첫 글");
  for (const [path, text] of Object.entries(files)) write(path, text);

  return {
    root,
    write,
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    read: (path) => readFileSync(join(root, path), "utf8"),
    files: (folder) => walk(disk, join(root, folder)),
    async run(...argv) {
      // Eleventy resolves everything from the working directory.
      process.chdir(root);
      const out: string[] = [];
      const err: string[] = [];
      const code = await main(argv, {
        root,
        argv,
        variables: {},
        language: "en",
        clock: 0,
        version: "0.1.0",
        cores: 1,
        elapsed: () => 0.94,
        timeZone: "UTC",
        openPrompts: null,
        out: (line) => void out.push(`${line}\n`),
        err: (line) => void err.push(`${line}\n`),
        terminal: null,
        color: false,
      });
      return { code, out: out.join(""), err: err.join("") };
    },
  };
}

function configText(calls: string): string {
  return `
import { createPlugin } from "${HERE}/../../../src/host/eleventy/plugin.ts";
import { engineStub } from "${HERE}/engine-stub.ts";

export default function (eleventy: any) {
  eleventy.addPlugin(createPlugin(engineStub), { title: "t", url: "https://example.org/column/" });
  ${calls}
}
`;
}
