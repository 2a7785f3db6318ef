import yeonjae, { type EleventyConfig } from "yeonjae";

/** 칼럼의 설정. 다른 설정은 편집기가 보여 주고, node_modules/yeonjae/README.ko.md에 설명이 있습니다. */
export default function (eleventy: EleventyConfig) {
  eleventy.addPlugin(yeonjae, {
    title: "{{title}}",
    // 사이트를 올릴 주소. my-column.example로 두면 피드를 만들지 않습니다.
    url: "{{url}}",
    // 피드 리더가 글을 알아보는 이름. 주소를 옮기더라도 바꾸지 마세요.
    id: "{{id}}",
    lang: "{{lang}}",
    timeZone: "{{timeZone}}",
    author: "{{author}}",
  });
}
