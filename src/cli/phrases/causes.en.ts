/** What the codes of the operating system mean. */
export const CAUSES: { readonly [code: string]: string } = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EACCES: "permission denied",
  EPERM: "not permitted",
  EROFS: "the file system is read-only",
  EIO: "the disk reports an error",
  EBUSY: "the folder is in use",
  ENOENT: "something has gone meanwhile",
  EISDIR: "a folder stands where a file is needed",
  EMFILE: "too many files are open",
  ENOTDIR: "a file stands where a folder is needed",
  EEXIST: "a file stands where a folder is needed",
};
