import type { MovePhrases } from "./move.ts";

const count = (number: number, one: string) => `${number} ${number === 1 ? one : `${one}s`}`;

export const moveEn: MovePhrases = {
  folder: (to, files) => `becomes ${to} (${count(files, "file")})`,
  done: ({ from, to, moved, changed }, dry) =>
    dry
      ? `${count(moved, "file")} would move and ${changed} change; ${from} would become ${to}. Nothing was written.`
      : `${count(moved, "file")} moved, ${changed} changed: ${from} is now ${to}, and the old addresses lead there.`,
  lookAt: (old) => `look at this: it holds ${old}`,
  stage: (command) => `For git: ${command}`,
  conflict: (conflict) => {
    if (conflict.what === "identity")
      return "its identity would change. Write an id in its front matter first.";
    if (conflict.what === "address")
      return `its address ${conflict.address} would no longer lead here. Choose another name for the series.`;
    const { from, to } = conflict;
    if (to === null) return `a link to ${from} would lead nowhere. Write it as a plain relative link first.`;
    return `a link to ${from || "nothing"} would lead to ${to}. Change it first, or choose another name for the series.`;
  },
  refused: () => "The series was not moved; nothing was written.",

  needsNames: () => "Two names are wanted, the series and its new folder: yeonjae move city town.",
  refusedSlug: (typed, refusal) => {
    if (refusal.why === "same") return `The series is called "${typed}" already.`;
    if (refusal.why === "case")
      return `"${typed}" differs from ${refusal.other} in case only, so that the old address could not lead there. Choose another name.`;
    if (refusal.why === "form")
      return `"${typed}" can't be part of an address.${refusal.suggestion === "" ? "" : ` Did you mean "${refusal.suggestion}"?`} Letters, digits, "-", "_", "~" and "." inside can.`;
    if (refusal.why === "long")
      return `"${typed}" is too long for the name of a folder. Choose a shorter one.`;
    if (refusal.why === "reserved") return `The name "${typed}" is reserved. Choose another.`;
    return `The name "${typed}" is taken by ${refusal.path}. Choose another, or rename that first.`;
  },
};
