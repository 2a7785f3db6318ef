import { firstFew } from "./first-few.ts";
import type { Sentences } from "./sentences.ts";
import type { LostCause, SinceFacts } from "./since.ts";

export const since: Pick<Sentences, keyof SinceFacts> = {
  "address-lost": ({ ref, addresses, cause, now, slug }) => {
    const cure =
      cause === "moved" && slug !== null
        ? `Write "slug: ${slug}", or add "aliases: ${listOf(addresses)}".`
        : cureOf(cause, listOf(addresses));
    const place = now === null ? "" : ` to ${now}`;
    return `${lost(ref, addresses)}: the post ${WHY[cause]}${cause === "moved" ? place : ""}. ${cure}`;
  },
  "addresses-lost": ({ ref, addresses, cause, posts }) =>
    `All ${posts} posts of this series were out at ${ref}, and their addresses lead nowhere now (${few(addresses)}): each ${WHY[cause]}. ${cause === "moved" ? 'Add its old address to "aliases" of each.' : cureOf(cause, "[…]")}`,
  "series-lost": ({ ref, addresses, now, posts, hasIdentities }) => {
    const below =
      posts === 0 ? "" : `, and so ${posts === 1 ? "does one post" : `do ${posts} posts`} below it`;
    return now === null
      ? `${lost(ref, addresses)}${below}: the series is gone. Put it back with "withdrawn: true" in its posts, or add "aliases: ${listOf(addresses)}" to the card of another.`
      : `${lost(ref, addresses)}${below}: the series has moved to ${now}. Add "aliases: ${listOf(addresses)}" to its card.${hasIdentities ? ` Feed readers would show its posts as new: ${rewriteAll(ref)}` : ""}`;
  },
  "tag-lost": ({ ref, address }) =>
    `${lost(ref, [address])}: no post has this tag any more. If that is not meant, give it to one again.`,
  "identity-changed": ({ ref, was, isWritten }) =>
    `At ${ref} the identity was "${was}", and with another one feed readers show the post as new. ${
      isWritten ? `Write "id: ${was}" again.` : rewrite(ref)
    }`,
  "identities-changed": ({ ref, posts }) =>
    posts === 0
      ? `At ${ref} the series had another identity, and feed readers take it for a new one. ${rewrite(ref)}`
      : `At ${ref} ${posts === 1 ? "a post" : `${posts} posts`} of this series had another identity, and feed readers show ${posts === 1 ? "it" : "them"} as new. ${rewrite(ref)}`,
};

const lost = (ref: string, addresses: readonly string[]) =>
  addresses.length === 1
    ? `${few(addresses)} was out at ${ref} and leads nowhere now`
    : `${few(addresses)} were out at ${ref} and lead nowhere now`;

const few = (addresses: readonly string[]) => firstFew(addresses, (more) => `and ${more} more`);
const listOf = (addresses: readonly string[]) => `[${addresses.join(", ")}]`;
const rewrite = (ref: string) =>
  `Run "npm run check -- --since ${ref} --fix ids", which writes the one of then.`;

const rewriteAll = (ref: string) =>
  `run "npm run check -- --since ${ref} --fix ids", too, which writes the identities of then.`;

const WHY: { readonly [Cause in LostCause]: string } = {
  moved: "has moved",
  draft: "is a draft again",
  scheduled: "has a date ahead",
  deleted: "is gone",
  alias: "has lost an alias",
};

function cureOf(cause: LostCause, addresses: string): string {
  if (cause === "draft") return 'Take out "draft: true", or take the text back with "withdrawn: true".';
  if (cause === "scheduled") return 'Write the earlier date, or take the text back with "withdrawn: true".';
  if (cause === "deleted")
    return `Put it back with "withdrawn: true", or add "aliases: ${addresses}" to a post that takes its place.`;
  return `Add "aliases: ${addresses}".`;
}
