// Entry point of the thread that cuts a font: the subsetter is WebAssembly, which nothing else could run beside.
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";

const { subsetter, fonts, characters, options } = workerData;
const { default: subset } = await import(pathToFileURL(subsetter));
const cut = [];
for (const font of fonts) cut.push(new Uint8Array(await subset(Buffer.from(font), characters, options)));
parentPort.postMessage(cut);
