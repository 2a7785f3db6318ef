import type { SincePhrases } from "./since.ts";

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? "" : "s"}`;

export const sinceEn: SincePhrases = {
  idsWritten: (files, dry) => {
    if (files === 0) return "There was no id to write.";
    return dry ? `${count(files, "id")} would be written; nothing was.` : `${count(files, "id")} written.`;
  },
  idsUnclear: () => "No id was written: correct the errors below first.",
  idDoubtful: (path, ref) =>
    `${path}: like no post of ${ref} for certain, so no id is written. Write "id" yourself if it was out there; else run "npm run check -- --fix ids".`,
  comparedWith: (posts, ref, folder) =>
    folder !== null
      ? `; nothing was compared: ${ref} has no posts in ${folder}/. If the folder had another name there, give it that name for this check`
      : `, compared with ${count(posts, "post")} at ${ref}`,
  noCommit: (ref, reason) => {
    if (reason.why === "no-git") return "--since needs git, and there is none here. Install it.";
    if (reason.why === "no-repository")
      return `--since needs a git repository, and git refuses (${reason.said}). Run it in a checkout.`;
    return `--since: git knows no commit "${ref}" here. A shallow clone lacks it: fetch the whole history ("fetch-depth: 0" for actions/checkout, "GIT_DEPTH: 0" for GitLab), or correct the name.`;
  },
};
