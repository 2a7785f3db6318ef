/** What `check` loads for `--fix` and `--since`, as one import: most checks neither repair nor compare. */
export { compareSince, comparison, findSince, problemsSince } from "../since.ts";
export { fix } from "./fix.ts";
export { fixIds } from "./fix-ids.ts";
