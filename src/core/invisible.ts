/**
 * Letters and marks that show nothing by themselves: Unicode calls them ignorable by default, such as the variation
 * selectors and the fillers of Hangul. U+20E3 encloses the digit of a keycap emoji. Without this, U+FE0F would be all
 * that an emoji leaves in an address.
 */
const INVISIBLE = /(?=[\p{L}\p{M}])\p{Default_Ignorable_Code_Point}|\u20e3/gu;

export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, "");
}
