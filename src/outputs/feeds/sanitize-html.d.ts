// What we use of sanitize-html, which ships no types.

declare module "sanitize-html" {
  export type Attributes = { [name: string]: string };

  export interface Options {
    readonly allowedTags: readonly string[];
    readonly allowedAttributes: { readonly [tag: string]: readonly string[] };
    readonly allowedClasses: { readonly [tag: string]: readonly string[] };
    readonly allowedSchemes: readonly string[];
    /** Those whose words go with them. */
    readonly nonTextTags: readonly string[];
    readonly nestingLimit: number;
    readonly transformTags: {
      readonly [tag: string]: (
        tagName: string,
        attribs: Attributes,
      ) => { readonly tagName: string; readonly attribs: Attributes };
    };
    /** Whether an element goes with all that is in it. */
    readonly exclusiveFilter: (element: { readonly tag: string; readonly attribs: Attributes }) => boolean;
  }

  export default function sanitizeHtml(html: string, options: Options): string;
}
