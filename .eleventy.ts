import yeonjae, { type EleventyConfig } from "yeonjae";

/** The column of this repository: the handbook of Yeonjae, written with Yeonjae. */
export default function (eleventy: EleventyConfig) {
  eleventy.addPlugin(yeonjae, {
    title: "연재",
    url: "https://yeonjae.example/",
    id: "https://yeonjae.example/",
    lang: "ko",
    timeZone: "Asia/Seoul",
    author: "연재 만드는 사람들",
    description: "매주 쓰는 사람을 위한 도구 Yeonjae를, Yeonjae로 펴내는 칼럼입니다.",
    epigraph: { text: "마감은 글을 쓰게 하고, 차례는 글을 남게 한다.", author: "연재 만드는 사람들" },
    license: "CC BY 4.0",
  });
}
