import type { Draft } from "../column/draft.ts";
import { identityOf } from "../column/identity.ts";
import type { Survey } from "../column/survey.ts";

/** Whether every post has the address, the identity and the place in its series that it had; others may have come. */
export function keepsAll(before: Survey, after: Survey, identity: (address: string) => string): boolean {
  const now = new Map(after.drafts.map((draft) => [draft.sheet.source.path, draft]));
  const same = before.drafts.every((draft) => {
    const other = now.get(draft.sheet.source.path);
    return other !== undefined && keptOf(before, draft, identity) === keptOf(after, other, identity);
  });
  const known = new Set(before.drafts.map(({ sheet }) => sheet.source.path));
  return same && orderOf(before, known) === orderOf(after, known);
}

function keptOf({ addresses }: Survey, draft: Draft, identity: (address: string) => string): string {
  const located = addresses.posts.get(draft);
  return located ? JSON.stringify([located, identityOf(draft.sheet.front.values.id, located, identity)]) : "";
}

function orderOf({ filled }: Survey, known: ReadonlySet<string>): string {
  const orders = filled.map(({ shelf, drafts }) => [
    shelf.slug,
    ...drafts.map(({ sheet }) => sheet.source.path).filter((path) => known.has(path)),
  ]);
  return JSON.stringify(orders);
}
