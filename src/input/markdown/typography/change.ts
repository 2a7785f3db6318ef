/** A replacement in a line: `length` characters from `at` become `by`. */
export interface Change {
  readonly at: number;
  readonly length: number;
  readonly by: string;
}
