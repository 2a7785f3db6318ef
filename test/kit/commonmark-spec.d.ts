declare module "commonmark-spec" {
  const spec: {
    /** Every example of the specification; "→" stands for a tab. */
    readonly tests: readonly {
      readonly number: number;
      readonly section: string;
      readonly markdown: string;
      readonly html: string;
    }[];
  };
  export default spec;
}
