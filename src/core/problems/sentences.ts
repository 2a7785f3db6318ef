import type { Code, Facts } from "./problem.ts";

/** Every problem in the words of one language. */
export type Sentences = { readonly [C in Code]: (facts: Facts[C]) => string };
