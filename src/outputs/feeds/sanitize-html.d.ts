// Types of the part of sanitize-html that is used here; the package ships none.

declare module "sanitize-html" {
  export type Attributes = { [name: string]: string };

  export interface Options {
    readonly allowedTags: readonly string[];
    readonly allowedAttributes: { readonly [tag: string]: readonly string[] };
    readonly allowedClasses: { readonly [tag: string]: readonly string[] };
    readonly allowedSchemes: readonly string[];
    /** Tags whose text is removed with them. */
    readonly nonTextTags: readonly string[];
    readonly selfClosing?: readonly string[];
    readonly nestingLimit: number;
    readonly transformTags: {
      readonly [tag: string]: (
        tagName: string,
        attribs: Attributes,
      ) => { readonly tagName: string; readonly attribs: Attributes };
    };
    /** Whether to remove an element with its content. */
    readonly exclusiveFilter: (element: { readonly tag: string; readonly attribs: Attributes }) => boolean;
  }

  export default function sanitizeHtml(html: string, options: Options): string;
}
