import type { NavigationChoice } from "../../core/model.ts";
import { link, text } from "../front-matter/fields.ts";
import { hasOnlyKeys } from "../front-matter/mappings.ts";
import type { Field, Reader } from "../front-matter/schema.ts";
import { isList, isMapping, type Mapping, type Value } from "../front-matter/value.ts";

/** An entry as the author writes it. */
export type NavigationSetting =
  | string
  | { readonly label: string; readonly address: string }
  | { readonly label: string; readonly url: string };

/**
 * Reads the setting `navigation`:
 * `["archive", { label: "About", address: "/about/" }, { label: "Shop", url: "https://example.org/shop" }]`
 */
export const navigation: Reader<readonly NavigationChoice[]> = (value, field) => {
  if (!isList(value.is)) return field.wrong("navigation", value);
  const choices = value.is.map((item) => choice(item, field));
  return choices.includes(undefined) ? undefined : (choices as NavigationChoice[]);
};

const choice: Reader<NavigationChoice> = (value, field) => {
  if (isMapping(value.is)) return labelled(value, value.is, field);
  const page = text(value, field);
  return page === undefined ? undefined : { page, label: null };
};

function labelled(value: Value, entries: Mapping, field: Field): NavigationChoice | undefined {
  if (!hasOnlyKeys(value, ["label", "address", "url"], field)) return undefined;
  const [label, address, url] = ["label", "address", "url"].map((name) => entries.get(name)?.value);
  const hasOneTarget = (address === undefined) !== (url === undefined);
  if (label === undefined || !hasOneTarget) return field.wrong("navigation", value);
  const labelText = text(label, field);
  const page = address && text(address, field);
  const href = url && link(url, field);
  if (labelText === undefined) return undefined;
  if (page !== undefined) return { page, label: labelText };
  return href === undefined ? undefined : { url: href, label: labelText };
}
