import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./column.ts";

/** Counterexamples: one file for each property, with the lists of values that made it fail. */
const FOLDER = join(ROOT, "test/fixtures/found");

/** The generated values of one run of a property: as many as it has arguments. */
type Drawn = readonly unknown[];

export function foundAgainst(property: string): readonly Drawn[] {
  const file = fileOf(property);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Drawn[]) : [];
}

/** Saves a counterexample, to be tried in every run from now on. */
export function keepFound(property: string, drawn: Drawn): void {
  const json = JSON.stringify(drawn, (_, value: unknown) => {
    if (value === undefined || typeof value === "function")
      throw new Error(`What was drawn for "${property}" is no plain data.`);
    return value;
  });
  const known = foundAgainst(property);
  if (known.some((other) => JSON.stringify(other) === json)) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(property), `${JSON.stringify([...known, drawn], null, 2)}\n`);
}

/** The file names of all counterexamples. */
export function foundFiles(): string[] {
  return existsSync(FOLDER) ? readdirSync(FOLDER) : [];
}

/** "a second repair changes nothing" is kept in `a-second-repair-changes-nothing.json`. */
export function foundName(property: string): string {
  return `${property.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.json`;
}

function fileOf(property: string): string {
  return join(FOLDER, foundName(property));
}
