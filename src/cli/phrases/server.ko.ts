import type { ServerPhrases } from "./server.ts";

export const serverKo: ServerPhrases = {
  serving: (address) => `${address} 에서 보여 줍니다 (Ctrl-C로 끝냅니다)`,
  servingNetwork: (address) => `같은 네트워크의 기기에서는 토큰까지 적힌 이 주소로 엽니다: ${address}`,
  noNetwork: "이 컴퓨터에는 로컬 네트워크의 IPv4 주소가 없어, --host를 붙여도 이 컴퓨터에서만 보여 줍니다.",
  showingProblems: (address) =>
    `${address} 에서 무엇이 잘못됐는지 보여 주고, 고치면 다시 사이트를 보여 줍니다 (Ctrl-C로 끝냅니다)`,
  restarted: (file) => `${file} 파일이 바뀌어 다시 시작합니다.`,
  serverStopped: "서버가 멈췄습니다. .eleventy.ts나 layouts/, pages/의 파일을 저장하면 다시 시작합니다.",
  problemsHeading: "고칠 것",
  problemsGone: "문제가 모두 사라졌습니다.",
  nothingYet: "아직 보여 줄 것이 없습니다.",
  pageGone: (source) => `${source}이(가) 없어져 이제 여기에는 페이지가 없습니다.`,
  tokenWanted: "npm start가 알려 준, 토큰까지 적힌 주소를 열거나 QR 코드를 다시 찍으세요.",
  serverRunning: (pid) => `이 칼럼의 서버가 이미 돌고 있습니다(프로세스 ${pid}).`,
  portTaken: (port) => `${port}번 포트는 이미 쓰이고 있어 다른 포트를 씁니다.`,
  wrongPort: (typed) => `--port에는 1부터 65535까지의 수를 적습니다: "${typed}".`,
};
