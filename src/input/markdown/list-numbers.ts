import type { Token } from "markdown-it";

/**
 * Ordered lists whose typed numbers are not the ones shown. CommonMark reads the first number alone and counts on from
 * there: "1986." and "1999." are shown as 1986 and 1987, and "2026. 12. 25." is a list in a list in a list.
 */

export interface OrderedList {
  readonly open: Token;
  /** Index of `open` among the tokens. */
  readonly at: number;
  readonly items: OrderedItem[];
}

export interface OrderedItem {
  readonly list: OrderedList;
  readonly number: number;
  /** The marker as typed: "03." */
  readonly marker: string;
  /** Lines of the text, from 0, the end exclusive. */
  readonly map: readonly [number, number];
  /** How many list markers precede this one on its line. */
  readonly nth: number;
  /** The first item of an ordered list that begins on the same line. */
  inner: OrderedItem | null;
}

export interface Misread {
  readonly item: OrderedItem;
  /** "1999.", "2026. 12. 25." */
  readonly typed: string;
  readonly shown: string;
}

/** Finds dates that are read as lists, and items whose number is neither shown nor the one after that before it. */
export function findMisread(tokens: readonly Token[]): Misread[] {
  const misread: Misread[] = [];
  const lists = orderedLists(tokens);
  const dates = new Set<OrderedItem>();
  const inner = new Set(lists.flatMap(({ items }) => items.map((item) => item.inner)));
  for (const { items } of lists) {
    for (const item of items) {
      const date = inner.has(item) ? null : dateIn(chainOf(item));
      const [head] = date ?? [];
      if (date === null || head === undefined) continue;
      dates.add(head);
      const typed = date.map(({ marker }) => marker).join(" ");
      misread.push({ item: head, typed, shown: typed.replace(head.marker, shownAs(head)) });
    }
  }
  for (const { items } of lists) {
    const [first] = items;
    if (items.every(({ number }) => number === first?.number)) continue;
    items.forEach((item, index) => {
      const before = items[index - 1];
      if (before === undefined || item.number === before.number + 1 || dates.has(item)) return;
      const shown = shownAs(item);
      if (Number.parseInt(shown, 10) !== item.number) misread.push({ item, typed: item.marker, shown });
    });
  }
  return misread;
}

/** The item and the items of ordered lists that begin on its line. */
export function chainOf(item: OrderedItem): OrderedItem[] {
  const chain = [item];
  for (let next = item.inner; next !== null; next = next.inner) chain.push(next);
  return chain;
}

/** Column of an item's marker in its line; null when it is not there. */
export function markerColumn({ marker, nth }: OrderedItem, line: string): number | null {
  const found = [...line.matchAll(MARKER)][nth];
  return found?.[0] === marker ? found.index : null;
}

const MARKER = /(?<![^\s>])(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/g;

function orderedLists(tokens: readonly Token[]): OrderedList[] {
  const lists: OrderedList[] = [];
  /** Open lists; null for a bullet list. */
  const open: (OrderedList | null)[] = [];
  /** Open items; null for an item of a bullet list. */
  const items: (OrderedItem | null)[] = [];
  let line = -1;
  let nth = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.type === "ordered_list_open") {
      const list: OrderedList = { open: token, at, items: [] };
      lists.push(list);
      open.push(list);
    } else if (token.type === "bullet_list_open") open.push(null);
    else if (token.type === "ordered_list_close" || token.type === "bullet_list_close") open.pop();
    else if (token.type === "list_item_close") items.pop();
    else if (token.type === "list_item_open") {
      const [start = 0, end = 0] = token.map ?? [];
      nth = start === line ? nth + 1 : 0;
      line = start;
      const list = open.at(-1) ?? null;
      const outer = items.at(-1);
      const marker = token.info + token.markup;
      const number = Number(token.info);
      const item: OrderedItem | null = list && { list, number, marker, map: [start, end], nth, inner: null };
      items.push(item);
      if (item === null) continue;
      if (outer && outer.map[0] === start && list?.items.length === 0) outer.inner = item;
      list?.items.push(item);
    }
  }
  return lists;
}

function shownAs(item: OrderedItem): string {
  const { items } = item.list;
  return `${(items[0]?.number ?? 0) + items.indexOf(item)}${item.marker.slice(-1)}`;
}

/**
 * The part of a chain that is a date: "2026. 12. 25.", "26. 12. 25.", "2026. 12.", "12. 25.", where no list goes on
 * with further items, as one that is meant does. In a list that counts, a date may follow the number of the item.
 */
function dateIn(chain: readonly OrderedItem[]): readonly OrderedItem[] | null {
  for (const [index, item] of chain.entries()) {
    const [second, third] = chain.slice(index + 1);
    if (second === undefined || second.list.items.length > 1) return null;
    const isYear = item.marker.length === 5;
    if (isYear && isMonth(second)) return chain.slice(index, index + 3);
    if (third && isMonth(second) && isDay(third)) {
      if (isCount(item.list)) continue;
      return chain.slice(index, index + 3);
    }
    if (isMonth(item) && isDay(second)) return chain.slice(index, index + 2);
  }
  return null;
}

function isMonth({ number }: OrderedItem): boolean {
  return number >= 1 && number <= 12;
}

function isDay({ number }: OrderedItem): boolean {
  return number >= 1 && number <= 31;
}

/** Whether a list has several items, with the numbers 1, 2, 3. */
function isCount({ items }: OrderedList): boolean {
  return items.length > 1 && items.every(({ number }, index) => number === 1 + index);
}
