// Loaded before a process begins: the first answers about a working folder come late. Where a watcher asks about several
// things in one folder at once, it takes them up in another order than usual.
import { promises } from "node:fs";
import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";

const { stat } = promises;
let late = 2;

promises.stat = async (path, ...options) => {
  if (resolve(path) === process.cwd() && late > 0) await setTimeout(200 * late--);
  return stat(path, ...options);
};
