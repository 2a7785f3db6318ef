/** Thrown when a journal can't be parsed: recovery is impossible then, since the interrupted operation is unknown. */
export class CorruptJournal extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} can't be read`);
    this.file = file;
  }
}
