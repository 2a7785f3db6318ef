import type { SincePhrases } from "./since.ts";

export const sinceKo: SincePhrases = {
  idsWritten: (files, dry) => {
    if (files === 0) return "새로 적을 id가 없습니다. 바꾼 것이 없습니다.";
    return dry
      ? `id ${files}개를 적을 수 있습니다. 아직 아무것도 쓰지 않았습니다.`
      : `id ${files}개를 적었습니다.`;
  },
  idsUnclear: () => "id를 적지 않았습니다. 아래 오류를 먼저 고치세요.",
  idDoubtful: (path, ref) =>
    `${path}: ${ref}의 어느 글인지 확실하지 않아 id를 적지 않았습니다. 그때 공개된 글이면 "id"를 직접 쓰고, 새 글이면 "npm run check -- --fix ids"를 실행하세요.`,
  comparedWith: (posts, ref, folder) =>
    folder !== null
      ? `. ${ref}의 ${folder}/에는 글이 없어 견주지 못했습니다. 그때 폴더 이름이 달랐다면 그 이름으로 되돌려 놓고 확인하세요`
      : `. ${ref}의 글 ${posts}편과 견주었습니다`,
  noCommit: (ref, reason) => {
    if (reason.why === "no-git") return "--since에는 git이 필요한데 여기에는 없습니다. git을 설치하세요.";
    if (reason.why === "no-repository")
      return `--since에는 git 저장소가 필요한데 git이 받아들이지 않습니다(${reason.said}). 저장소 안에서 실행하세요.`;
    return `--since: 여기 git에는 "${ref}" 커밋이 없습니다. 얕은 복제라면 기록을 모두 받으세요(actions/checkout은 "fetch-depth: 0", GitLab은 "GIT_DEPTH: 0"). 아니면 이름을 바로잡으세요.`;
  },
};
