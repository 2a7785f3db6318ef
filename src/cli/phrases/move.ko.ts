import type { MovePhrases } from "./move.ts";

export const moveKo: MovePhrases = {
  folder: (to, files) => `→ ${to} (파일 ${files}개)`,
  done: ({ from, to, moved, changed }, dry) =>
    dry
      ? `파일 ${moved}개를 옮기고 ${changed}개를 바꾸게 됩니다: ${from} → ${to}. 아직 아무것도 쓰지 않았습니다.`
      : `파일 ${moved}개를 옮기고 ${changed}개를 바꾸었습니다: ${from} → ${to}. 옛 주소로 와도 새 주소로 이어집니다.`,
  lookAt: (old) => `옛 이름이 적혀 있으니 살펴보세요(${old})`,
  stage: (command) => `git에 올리려면: ${command}`,
  conflict: (conflict) => {
    if (conflict.what === "identity") return "고유 번호가 바뀌게 됩니다. 먼저 머리말에 id를 적으세요.";
    if (conflict.what === "address")
      return `옛 주소(${conflict.address})에서 이 글로 이어지지 않게 됩니다. 연재의 이름을 다르게 정하세요.`;
    const { from, to } = conflict;
    if (to === null) return `링크가 갈 곳을 잃게 됩니다(${from}). 먼저 보통의 상대 링크로 바꿔 적으세요.`;
    return `링크가 다른 곳으로 가게 됩니다(${from || "없음"} → ${to}). 먼저 그 링크를 고치거나, 연재의 이름을 다르게 정하세요.`;
  },
  refused: () => "연재를 옮기지 않았습니다. 아무것도 쓰지 않았습니다.",

  needsNames: () => "연재와 새 폴더의 이름을 차례로 적으세요: yeonjae move city town.",
  refusedSlug: (typed, refusal) => {
    if (refusal.why === "same") return `연재의 이름이 이미 "${typed}"입니다.`;
    if (refusal.why === "case")
      return `"${typed}"은(는) ${refusal.other}과(와) 대소문자만 달라, 옛 주소에서 새 주소로 이어 줄 수 없습니다. 다른 이름을 고르세요.`;
    if (refusal.why === "form")
      return `"${typed}"은(는) 주소에 쓸 수 없습니다.${refusal.suggestion === "" ? "" : ` 혹시 "${refusal.suggestion}"인가요?`} 글자와 숫자, "-", "_", "~", 그리고 중간의 "."만 쓸 수 있습니다.`;
    if (refusal.why === "long") return `"${typed}"은(는) 폴더 이름으로 너무 깁니다. 더 짧은 이름을 고르세요.`;
    if (refusal.why === "reserved") return `"${typed}"은(는) 따로 쓰이는 이름입니다. 다른 이름을 고르세요.`;
    return `"${typed}"은(는) ${refusal.path}이(가) 쓰고 있는 이름입니다. 다른 이름을 고르거나 그 이름부터 바꾸세요.`;
  },
};
