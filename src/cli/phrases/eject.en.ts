import type { EjectPhrases } from "./eject.ts";

export const ejectEn: EjectPhrases = {
  files: { "icon.svg": "The site's icon" },
  yours: "yours",
  how: '"yeonjae eject footer" copies one into layouts/, where your copy takes the place of ours.',
  copied: (path, version, dry) =>
    dry
      ? `${path}: would be copied from Yeonjae ${version}; nothing was written.`
      : `${path}: copied from Yeonjae ${version}, and used from now on. Edit it; remove it to have ours again.`,

  unknown: (typed, suggestion) =>
    `There is no layout, style sheet or script "${typed}".${suggestion === null ? "" : ` Did you mean ${suggestion}?`} "yeonjae eject" lists them.`,
  exists: (path) =>
    `${path} is yours already and stays as it is. Rename it first to have a fresh copy; nothing was written.`,
  foreign: (folder, config) =>
    `${folder} holds templates of the site, so the column reads none there. Name another folder for those in ${config} ("dir"); nothing was written.`,
};
