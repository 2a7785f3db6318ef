// Where a thread begins: Node loads its first file before anything could teach it TypeScript.
import { workerData } from "node:worker_threads";
import { load } from "./load.js";

const { begin } = await load("thread");
begin(workerData);
