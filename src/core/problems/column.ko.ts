import { josa } from "../words/josa.ts";
import type { ColumnFacts } from "./column.ts";
import type { Sentences } from "./sentences.ts";

export const column: Pick<Sentences, keyof ColumnFacts> = {
  "number-missing": ({ next }) =>
    `회차 번호가 없습니다. ${josa(`"episode: ${next}"`, "을/를")} 쓰거나, 번호가 없는 글이면 "kind: special"이나 "kind: notice"를 쓰세요.`,
  "number-equal": ({ number, other }) =>
    `${number}화는 ${other}에도 있습니다. 둘 가운데 하나의 번호를 바꾸세요.`,
  "number-gap": ({ from, to, series }) =>
    `이 글 앞에 《${series}》 ${from === to ? `${from}화가` : `${from}화부터 ${to}화까지`} 없습니다. 일부러 비웠다면 연재의 index.md "missing"에 적으세요.`,
  "number-against-date": ({ number, other, otherNumber }) =>
    `${number}화의 날짜가 ${otherNumber}화(${other})보다 이릅니다. 날짜나 번호를 살펴보세요.`,
  "after-unknown": ({ after }) => `앞에 둘 ${after}화가 없습니다. "after"를 바로잡거나 지우세요.`,
  "date-off-cadence": ({ date, weekday, before, later }) =>
    `${josa(date, "은/는")} ${WEEKDAYS[weekday - 1]}요일로, 이 연재가 약속한 날이 아닙니다. 가까운 날은 ${josa(before, "과/와")} ${later}입니다.`,
  "missing-exists": ({ number }) =>
    `${number}화는 연재의 index.md "missing"에 없는 회차로 적혀 있습니다. 목록에서 빼세요.`,
  "season-unknown": ({ season, seasons }) =>
    `${josa(`시즌 ${season}`, "은/는")} 연재의 index.md에 적힌 ${seasons}개에 없습니다. "season"을 바로잡거나, 그곳 "seasons"에 제목을 더하세요.`,
  "updated-ahead": ({ found }) =>
    `${josa(`"updated: ${found}"`, "은/는")} 아직 오지 않은 때라 그때까지 빼 둡니다. 마지막으로 고친 날을 쓰세요.`,
  "total-passed": ({ total, count }) =>
    `모두 ${total}화라고 알린 연재가 ${count}화에 이르렀습니다. "total"을 늘리거나 지우세요.`,
  "git-history": ({ why }) =>
    why === "silent"
      ? '여기서는 git이 답하지 않아, 글이 언제 바뀌었는지 피드에 적지 못합니다. git 저장소에서 만들거나 "updated: git"을 지우세요.'
      : '마지막 커밋들만 있어, 글이 언제 바뀌었는지 피드에 적지 못합니다. 기록을 모두 받거나("fetch-depth: 0") "updated: git"을 지우세요.',
  "address-equal": ({ address, other, named }) =>
    `주소 ${josa(address, "은/는")} ${josa(other, "이/가")} 쓰고 있습니다. ${RENAME[named]}`,
  "address-reserved": ({ address, named }) =>
    `주소 ${josa(address, "은/는")} 쓸 수 없게 정해져 있습니다. ${RENAME[named]}`,
  "address-outside": ({ address }) =>
    `${josa(`"${address}"`, "은/는")} 이 사이트의 주소가 될 수 없습니다. 글자, 숫자, "-"로 200바이트 안에서 쓰세요.`,
  "alias-live": ({ alias, other }) =>
    `별칭 ${josa(alias, "은/는")} ${other ?? "사이트가 스스로 쓰는 쪽"}의 주소입니다. 별칭을 지우세요.`,
  "series-ids": ({ posts }) =>
    `이 연재의 공개된 글 ${posts}편에 "id"가 없습니다. 별칭은 주소만 지키고, 연재를 옮기면 주소에서 얻은 고유 번호가 바뀌어 구독기가 옛 글을 새 글로 보여 줍니다. 옮기기 전이면 "npm run check -- --fix ids", 옮긴 뒤면 "npm run check -- --since REF --fix ids"를 실행하세요(REF는 옮기기 전의 커밋).`,
  "ids-unwritten": ({ posts }) =>
    `공개된 글 ${posts}편에도 설정에도 "id"가 없어, 피드의 고유 번호를 "url"과 글의 주소에서 얻습니다. 그 가운데 하나라도 바꾸기 전에 "npm run check -- --fix ids"를 실행하세요.`,
  "preview-wrong": ({ found }) =>
    `${josa(`"preview: ${found}"`, "은/는")} Yeonjae가 만든 미리보기 주소가 아닙니다. 이 줄을 지우고 "npm run release -- --unlisted 파일"을 실행하세요.`,
  "preview-equal": ({ other }) =>
    `미리보기 주소(preview)가 ${josa(other, "과/와")} 같습니다. 베껴 온 쪽의 "preview"를 지우세요.`,
  "id-equal": ({ id, other }) =>
    `id ${josa(`"${id}"`, "은/는")} ${other}에도 있습니다. 베껴 온 쪽의 "id"를 지우세요.`,
  "id-derived": ({ id, other }) =>
    `id ${josa(`"${id}"`, "은/는")} ${josa(other, "이/가")} 주소에서 얻는 id와 같습니다. 그 글에 다른 "id"를 쓰세요.`,
  "alias-pattern": ({ alias }) =>
    `별칭 ${josa(alias, "은/는")} 무늬인데, 별칭은 주소 하나입니다. 옛 주소를 하나씩 쓰거나, 무늬는 호스팅의 리디렉션에 적으세요.`,
  "alias-format": ({ alias, format }) =>
    `구독기는 ${alias}에서 ${josa(format === "json" ? "JSON" : "XML", "을/를")} 기다리는데, 그 형식의 피드가 없습니다. "formats"에 ${josa(`"${format}"`, "을/를")} 더하거나 별칭을 지우세요.`,
};

const RENAME = {
  slug: '다른 "slug"를 쓰세요.',
  folder: "폴더의 이름을 바꾸세요.",
  file: "파일의 이름을 바꾸세요.",
  alias: "다른 별칭을 쓰거나 지우세요.",
} as const;

const WEEKDAYS = ["월", "화", "수", "목", "금", "토", "일"];
