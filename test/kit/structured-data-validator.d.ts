declare module "@adobe/structured-data-validator" {
  export interface Issue {
    readonly issueMessage: string;
    readonly path: readonly { readonly type?: string; readonly property?: string }[];
  }
  export default class Validator {
    /** @param schemaOrg schema.org's own vocabulary, as it publishes it in JSON-LD */
    constructor(schemaOrg: { readonly "@graph": readonly object[] });
    validate(found: {
      readonly jsonld: { readonly [type: string]: readonly object[] };
    }): Promise<readonly Issue[]>;
  }
}
