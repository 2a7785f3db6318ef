import { firstFew } from "./first-few.ts";
import type { TagCount } from "./problem.ts";

export function htmlAsText(tags: readonly TagCount[]): string {
  const counts = tags.map(({ tag, count }) => `<${tag}> ${count}개`);
  const listed = firstFew(counts, (more) => `그 밖에 ${more}가지`);
  return `HTML이 쓴 그대로 보입니다: ${listed}. 마크다운으로 쓰거나, 그대로 보일 뜻이면 \`코드\`로 감싸거나, 코드만큼 믿는 글이면 "html: true"를 설정하세요.`;
}

export function htmlUnpaired(tag: string): string {
  if (tag === "!--") return '주석 "<!--"가 닫히지 않아 쓴 그대로 보입니다. "-->"로 닫으세요.';
  const cure = /details|summary/.test(tag)
    ? "<details>, <summary>…</summary>, </details>를 저마다 제 줄의 처음에 쓰세요."
    : /^\/?r/.test(tag)
      ? "<ruby>…<rt>…</rt></ruby>를 한 문단 안에 쓰세요."
      : "한 문단, 같은 강조나 링크 안에서 열고 닫으세요.";
  return `<${tag}> 태그의 짝이 없어 쓴 그대로 보입니다. ${cure}`;
}

export function htmlUnclosed(tag: string): string {
  return tag === "!--"
    ? '주석 "<!--"가 닫히지 않아 그 아래가 보이지 않습니다. "-->"로 닫으세요.'
    : `여기서 연 <${tag}> 태그가 닫히지 않아 뒤의 글까지 감쌉니다. 끝나는 곳에 </${tag}> 태그를 쓰세요.`;
}
