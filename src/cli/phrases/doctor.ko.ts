import { type DoctorPhrases, versionsIn } from "./doctor.ts";

export const doctorKo: DoctorPhrases = {
  findings: {
    "no-config": () => [
      "파일이 없습니다. 칼럼의 폴더가 아닙니다.",
      '칼럼의 폴더로 가거나 새로 시작하세요: "npm create yeonjae@latest my-column".',
    ],
    "no-posts": () => ["폴더가 없습니다.", "폴더를 만들거나 --input으로 다른 폴더를 적으세요."],
    "no-package": () => [
      "파일이 없어 칼럼이 쓰는 버전이 아무 데도 적혀 있지 않습니다.",
      "실행하세요: npm init -y && npm pkg set type=module && npm install yeonjae",
    ],
    "package-broken": () => ["JSON이 아닙니다.", '고치세요. "npm pkg get name"이 틀린 자리를 알려 줍니다.'],
    "not-module": () => [
      '"type"이 "module"이 아니어서 .eleventy.ts를 불러올 수 없습니다.',
      "실행하세요: npm pkg set type=module",
    ],
    "script-publish": () => [
      '"publish"라는 스크립트는 "npm publish" 때 npm이 저절로 실행합니다.',
      '이름을 바꾸세요: "release": "yeonjae publish".',
    ],
    "scripts-missing": ({ names, settings }) => [
      `${names.map((name) => `"${name}"`).join(", ")} 스크립트가 없습니다.`,
      `실행하세요: npm pkg set ${settings.join(" ")}`,
    ],

    "node-unsupported": ({ found, wanted }) => [
      `지금 Node는 ${found}인데, Yeonjae는 Node ${versionsIn(wanted)}에서 시험합니다.`,
      "nodejs.org에서 Node 24를 설치하세요.",
    ],
    "engine-unlisted": () => ['"dependencies"에 yeonjae가 없습니다.', "실행하세요: npm install yeonjae"],
    "engine-not-installed": () => ["Yeonjae가 설치되어 있지 않습니다.", "실행하세요: npm install"],
    "engine-other": ({ installed, wanted }) => [
      `여기에 적힌 Yeonjae 버전(${wanted})과 설치된 버전(${installed})이 다릅니다.`,
      "실행하세요: npm install",
    ],
    "engine-older": ({ installed, running }) => [
      `설치된 Yeonjae는 ${installed}인데 새 버전이 나와 있습니다(${running}).`,
      "실행하세요: npm install yeonjae@latest",
    ],
    "lock-missing": () => [
      '파일이 없어 올리는 곳에서 "npm ci"를 할 수 없고, 다른 버전으로 만들어질 수 있습니다.',
      "npm install을 실행하고 파일을 커밋하세요.",
    ],
    "lock-other": ({ locked, wanted }) => [
      `여기에 적힌 Yeonjae 버전(${locked})과 칼럼의 버전(${wanted})이 다릅니다.`,
      "npm install을 실행하고 파일을 커밋하세요.",
    ],

    "settings-unread": () => [
      "설정을 읽을 수 없어 id와 url, 거기에 딸린 것은 살펴보지 못했습니다.",
      "함께 알려 드린 까닭부터 고치고 다시 실행하세요.",
    ],
    "id-missing": ({ line, isKept }) => [
      isKept
        ? "사이트에 id가 없어, url을 바꾸면 피드 리더가 모든 글을 새 글로 압니다."
        : "사이트에 id가 없어 피드 리더에서 다른 칼럼과 섞일 수 있습니다.",
      `url 아래에 적으세요: ${line}`,
      line,
    ],
    "url-placeholder": ({ url }) => [
      `url이 아직 임시 주소(${url})여서 피드가 만들어지지 않습니다.`,
      "사이트를 올릴 주소를 적으세요.",
    ],
    "url-example": ({ url }) => [
      `url이 아직 보기로 적힌 주소(${url})입니다. 누구의 것도 아닙니다.`,
      "사이트를 올릴 주소를 적으세요.",
    ],
    "git-dates": ({ git }) => [
      `updated: "git"은 글이 바뀐 때를 git에 묻는데, ${git === "none" ? "칼럼이 git 저장소 안에 있지 않습니다." : "이 저장소에는 최근 기록만 있습니다(shallow clone)."}`,
      git === "none" ? "git init을 하고 커밋하거나, 그 설정을 빼세요." : "실행하세요: git fetch --unshallow",
    ],

    "ignore-missing": ({ lines }) => [
      `컴퓨터마다 새로 만드는 ${lines.join(", ")} 폴더까지 git에 들어가게 됩니다.`,
      `한 줄에 하나씩 더하세요: ${lines.join(" ")}`,
    ],
    "file-older": () => ["지금 Yeonjae가 만드는 것과 다릅니다. 만든 뒤로 아무도 고치지 않은 파일입니다.", ""],
    "action-older": ({ action, found, wanted }) => [
      `낡은 버전입니다(${action}@v${found}). 새 칼럼에서는 v${wanted}입니다.`,
      `바꾸어 적으세요: ${action}@v${wanted}`,
    ],
    "node-in-workflow": ({ found, wanted }) => [
      `Node ${found}에서는 시험하지 않습니다. Yeonjae는 Node ${versionsIn(wanted)}에서 시험합니다.`,
      "24로 바꾸세요.",
    ],
    "no-schedule": () => [
      "시간에 맞춰 사이트를 만드는 것이 없어, 예약한 글이 다음 push 때까지 나오지 않습니다.",
      "적을 것은 node_modules/yeonjae/docs/release.ko.md에 있습니다.",
    ],
    "no-lfs": () => [
      "그림이 Git LFS에 있는데 여기에서는 받아 오지 않습니다.",
      '사이트를 만들기 전에 "run: git lfs pull" 단계를 더하세요.',
    ],
    "no-history": () => [
      'updated: "git"에는 git 기록이 모두 있어야 하는데 여기에서는 마지막 커밋만 받아 옵니다.',
      'actions/checkout 아래에 "with:"와 "fetch-depth: 0"을 더하세요.',
    ],
    "series-unlisted": ({ slug }) => [
      `${slug} 연재의 입력 양식이 없습니다.`,
      '다른 연재의 것을 복사하거나 모두 새로 적으세요: "npx yeonjae schema pages > .pages.yml".',
    ],
    "layout-older": ({ version, stamp }) => [
      `Yeonjae ${version}에서 복사한 파일인데, 그 뒤로 기본 파일이 바뀌었습니다.`,
      `node_modules/yeonjae/의 같은 파일과 견주어 필요한 것을 옮기고, 첫 줄의 버전을 ${stamp}(으)로 고쳐 적으세요.`,
      "새로 복사했습니다.",
    ],
  },
  mended: "고쳤습니다.",
  wouldMend: "고치게 됩니다.",
  fixable: "(--fix로도 됩니다)",
  good: (version, node) => `고칠 것이 없습니다. Yeonjae ${version}, Node ${node}.`,
  sum: (findings, mended, dry) => {
    if (dry)
      return `고칠 것 ${findings}가지 가운데 ${mended}가지를 고치게 됩니다. 아직 아무것도 쓰지 않았습니다.`;
    return mended === 0
      ? `고칠 것이 ${findings}가지 있습니다.`
      : `고칠 것 ${findings}가지 가운데 ${mended}가지를 고쳤습니다.`;
  },
};
