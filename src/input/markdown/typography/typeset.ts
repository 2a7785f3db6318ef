/** A piece of a line to be set otherwise than it was typed. */
export interface Change {
  readonly at: number;
  readonly length: number;
  readonly by: string;
}
