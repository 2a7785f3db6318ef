import { spawn } from "node:child_process";
import { join } from "node:path";
import { type Env, ROOT, type TestColumn } from "./column.ts";

/** The development server of a column, in a process of its own, and below a path. */
export interface Started {
  /** "http://127.0.0.1:8080/column/" */
  readonly home: string;
  stop(): void;
}

/** @param command `bin/yeonjae.js` of another copy of the package */
export function start(
  { folder }: Pick<TestColumn, "folder">,
  port: number,
  env: Env = {},
  command = join(ROOT, "bin/yeonjae.js"),
): Promise<Started> {
  const server = spawn(process.execPath, [command, "start", "--port", String(port)], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = (): void => void server.kill();
  return new Promise((resolve, reject) => {
    // Reads to the end: a server whose output is not consumed would block or fail (EPIPE).
    server.stdout.on("data", (output) => {
      const home = /http:\/\/\S+\//.exec(String(output))?.[0];
      if (home) resolve({ home, stop });
    });
    server.on("exit", () => reject(new Error("The server ended without telling its address")));
  });
}
