declare module "vnu-jar" {
  /** The path of the checker, as an object that is a string only when asked. */
  const path: { toString(): string };
  export default path;
}
