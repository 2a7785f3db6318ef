// Where a thread begins: Node loads its first file before anything could teach it TypeScript.
import { workerData } from "node:worker_threads";
import { readTypeScript } from "./typescript.js";

await readTypeScript();
const { begin } = await import(workerData.module);
begin(workerData);
