/** Thrown when a journal can't be read: nobody knows then what was under way. */
export class CorruptJournal extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} can't be read`);
    this.file = file;
  }
}
