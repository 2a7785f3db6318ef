import { josa } from "../words/josa.ts";

/** 읽을 수 없는 머리말의 메시지. `cure`는 대신 쓸 글이고, 모르면 ""이다. */
export function yamlMessage(cause: string, cure: string): string {
  const write = cure === "" ? '"…"' : cure;
  switch (cause) {
    case "duplicate-key":
      return "머리말에 같은 항목이 두 번 있습니다. 하나를 지우세요.";
    case "tab":
      return "머리말의 이 줄이 탭으로 들여 쓰여 있습니다. 빈칸을 쓰세요.";
    case "indent":
      return "머리말의 이 줄은 들여쓰기를 읽을 수 없습니다. 앞뒤 줄에 맞추세요.";
    case "unclosed":
      return "머리말의 따옴표나 괄호가 닫히지 않았습니다. 닫거나, 글 전체를 따옴표로 감싸세요.";
    case "colon":
      return `글 안의 쌍점이 항목으로 읽힙니다. 글 전체를 따옴표로 감싸세요: ${write}.`;
    case "colon-space":
      return `항목 이름 뒤에는 쌍점(:)과 빈칸이 있어야 합니다. 이렇게 쓰세요: ${write}.`;
    case "no-field":
      return '머리말의 이 줄은 항목이 아닙니다. "이름: 값" 꼴로 쓰거나, 윗줄에 이어지는 글이면 들여 쓰세요.';
    case "hash":
      return `여기서는 "#"부터 메모로 읽혀 괄호가 닫히지 않습니다. ${josa(write, "으로/로")} 쓰거나 낱말마다 따옴표로 감싸세요.`;
    case "text":
      return `글 안의 부호가 YAML에서 다른 뜻으로 읽힙니다. 글 전체를 따옴표로 감싸세요: ${write}.`;
    case "escape":
      return `큰따옴표 안의 "\\"는 다른 뜻입니다. 작은따옴표를 쓰세요: ${cure === "" ? "'…'" : cure}.`;
    case "too-large":
      return "머리말이 10만 자를 넘습니다. 줄이세요.";
    case "too-deep":
      return "머리말이 너무 깊거나 많습니다. 줄이세요.";
    default:
      return '머리말의 이 줄을 읽을 수 없습니다. 항목마다 한 줄에 "이름: 값" 꼴로 쓰고, 부호가 든 글은 따옴표로 감싸세요.';
  }
}
