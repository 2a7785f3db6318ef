import type { Code, Facts } from "./problem.ts";

/** Messages of all problems in one language. */
export type Sentences = { readonly [C in Code]: (facts: Facts[C]) => string };
