import { firstFew } from "./first-few.ts";
import type { Sentences } from "./sentences.ts";
import type { LostCause, SinceFacts } from "./since.ts";

export const since: Pick<Sentences, keyof SinceFacts> = {
  "address-lost": ({ ref, addresses, cause, now, slug }) => {
    const cure =
      cause === "moved" && slug !== null
        ? `"slug: ${slug}"처럼 쓰거나 ${cureOf(cause, listOf(addresses))}`
        : cureOf(cause, listOf(addresses));
    const why = cause === "moved" && now !== null ? `글이 ${now} 주소로 옮겨졌습니다` : WHY[cause];
    return `${lost(ref, addresses)}. ${why}. ${cure}`;
  },
  "addresses-lost": ({ ref, addresses, cause, posts }) =>
    `${ref}에서 공개되어 있던 이 연재의 글 ${posts}편이 모두 주소를 잃었습니다(${few(addresses)}). ${WHY[cause]}. ${cause === "moved" ? '글마다 "aliases"에 옛 주소를 더하세요.' : cureOf(cause, "[…]")}`,
  "series-lost": ({ ref, addresses, now, posts, hasIdentities }) => {
    const below = posts === 0 ? "" : `. 그 아래 글 ${posts}편도 마찬가지입니다`;
    return now === null
      ? `${lost(ref, addresses)}${below}. 연재가 없어졌습니다. 글마다 "withdrawn: true"를 적어 되돌리거나, 다른 연재의 index.md "aliases"에 주소를 더하세요(aliases: ${listOf(addresses)}).`
      : `${lost(ref, addresses)}${below}. 연재가 ${now} 주소로 옮겨졌습니다. 연재의 index.md "aliases"에 주소를 더하세요(aliases: ${listOf(addresses)}).${hasIdentities ? ` 고유 번호도 달라져 구독기가 새 글로 보여 주니, ${rewrite(ref)}` : ""}`;
  },
  "tag-lost": ({ ref, address }) =>
    `${lost(ref, [address])}. 이 태그를 단 글이 이제 없습니다. 뜻한 일이 아니면 글에 태그를 다시 다세요.`,
  "identity-changed": ({ ref, was, isWritten }) =>
    `${ref}에서 쓰던 고유 번호(${was})가 달라져, 구독기가 새 글로 보여 줍니다. ${
      isWritten ? `"id"를 그때대로 쓰세요(id: ${was}).` : rewrite(ref)
    }`,
  "identities-changed": ({ ref, posts }) =>
    posts === 0
      ? `연재의 고유 번호가 ${ref}에서와 달라져, 구독기가 새 연재로 여깁니다. ${rewrite(ref)}`
      : `이 연재의 글 ${posts}편은 고유 번호가 ${ref}에서와 달라져, 구독기가 새 글로 보여 줍니다. ${rewrite(ref)}`,
};

const lost = (ref: string, addresses: readonly string[]) =>
  `${ref}에서 공개되어 있던 주소가 이제 어디로도 이어지지 않습니다(${few(addresses)})`;

const few = (addresses: readonly string[]) => firstFew(addresses, (more) => `그 밖의 ${more}개`);
const listOf = (addresses: readonly string[]) => `[${addresses.join(", ")}]`;
const rewrite = (ref: string) => `"npm run check -- --since ${ref} --fix ids"로 그때의 고유 번호를 적으세요.`;

const WHY: { readonly [Cause in LostCause]: string } = {
  moved: "글이 다른 주소로 옮겨졌습니다",
  draft: "글이 다시 초안이 되었습니다",
  scheduled: "글의 날짜가 아직 오지 않았습니다",
  deleted: "글이 없어졌습니다",
  alias: "별칭이 지워졌습니다",
};

function cureOf(cause: LostCause, addresses: string): string {
  if (cause === "draft") return '"draft: true"를 지우거나, 글을 내리려면 "withdrawn: true"를 쓰세요.';
  if (cause === "scheduled") return '예전 날짜를 쓰거나, 글을 내리려면 "withdrawn: true"를 쓰세요.';
  if (cause === "deleted")
    return `"withdrawn: true"를 적어 되돌리거나, 대신할 글의 "aliases"에 주소를 더하세요(aliases: ${addresses}).`;
  return `"aliases"에 주소를 더하세요(aliases: ${addresses}).`;
}
