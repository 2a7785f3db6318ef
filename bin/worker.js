// Entry point of the worker thread, in JavaScript: Node loads it before any TypeScript loader is registered.
import { workerData } from "node:worker_threads";
import { load } from "./load.js";

const { runWorkerThread } = await load("worker");
runWorkerThread(workerData);
