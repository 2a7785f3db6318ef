/** What the codes of the operating system mean. */
export const CAUSES: { readonly [code: string]: string } = {
  ENOSPC: "디스크가 가득 찼습니다",
  EDQUOT: "디스크 할당량을 다 썼습니다",
  EACCES: "권한이 없습니다",
  EPERM: "허용되지 않습니다",
  EROFS: "읽기 전용 파일 시스템입니다",
  EIO: "디스크가 오류를 알렸습니다",
  EBUSY: "폴더를 다른 곳에서 쓰고 있습니다",
  ENOENT: "그사이에 없어졌습니다",
  EISDIR: "파일이 있어야 할 자리에 폴더가 있습니다",
  EMFILE: "열린 파일이 너무 많습니다",
  ENOTDIR: "폴더가 있어야 할 자리에 파일이 있습니다",
  EEXIST: "폴더가 있어야 할 자리에 파일이 있습니다",
};
