import { type DoctorPhrases, versionsIn } from "./doctor.ts";

export const doctorEn: DoctorPhrases = {
  findings: {
    "no-config": () => [
      "is missing, so this is no column.",
      'Go to the folder of yours, or begin one: "npm create yeonjae@latest my-column".',
    ],
    "no-posts": () => ["is missing.", "Make the folder, or name another with --input."],
    "no-package": () => [
      "is missing, so the versions of the column are written down nowhere.",
      "Run: npm init -y && npm pkg set type=module && npm install yeonjae",
    ],
    "package-broken": () => ["is no JSON.", 'Mend it; "npm pkg get name" says where it breaks.'],
    "not-module": () => [
      '"type" is not "module", so .eleventy.ts can\'t be loaded.',
      "Run: npm pkg set type=module.",
    ],
    "script-publish": () => [
      'npm runs a script called "publish" by itself on "npm publish".',
      'Rename it: "release": "yeonjae publish".',
    ],
    "scripts-missing": ({ names, settings }) => [
      `there is no script ${names.map((name) => `"${name}"`).join(", ")}.`,
      `Run: npm pkg set ${settings.join(" ")}`,
    ],

    "node-unsupported": ({ found, wanted }) => [
      `this is Node ${found}, and Yeonjae is tested on Node ${versionsIn(wanted)}.`,
      "Install Node 24 from nodejs.org.",
    ],
    "engine-unlisted": () => ['"dependencies" has no yeonjae.', "Run: npm install yeonjae."],
    "engine-not-installed": () => ["Yeonjae is not installed.", "Run: npm install."],
    "engine-other": ({ installed, wanted }) => [
      `Yeonjae ${installed} is installed, and "${wanted}" is asked for.`,
      "Run: npm install.",
    ],
    "engine-older": ({ installed, running }) => [
      `Yeonjae ${installed} is installed, and ${running} is out.`,
      "Run: npm install yeonjae@latest.",
    ],
    "lock-missing": () => [
      'is missing, so hosts can\'t run "npm ci", and may build with other versions.',
      "Run npm install, and commit the file.",
    ],
    "lock-other": ({ locked, wanted }) => [
      `it says Yeonjae ${locked}, and the column ${wanted}.`,
      "Run npm install, and commit the file.",
    ],

    "settings-unread": () => [
      "the settings can't be read, so id, url and what depends on them were not looked at.",
      "Mend the cause, which is told as well, and run this again.",
    ],
    "id-missing": ({ line, isKept }) => [
      isKept
        ? "the site has no id, so every identity changes when url does."
        : "the site has no id, so in feed readers another column may be taken for it.",
      `Add below url: ${line}`,
      line,
    ],
    "url-placeholder": ({ url }) => [
      `url is still the placeholder ${url}, so there are no feeds.`,
      "Write where the site will live.",
    ],
    "url-example": ({ url }) => [
      `url is still an example, ${url}, which belongs to nobody.`,
      "Write where the site will live.",
    ],
    "git-dates": ({ git }) => [
      `updated: "git" asks git when a text was changed, and ${git === "none" ? "the column lies in no repository" : "this clone is shallow"}.`,
      git === "none" ? 'Run "git init" and commit, or take it out.' : "Run: git fetch --unshallow.",
    ],

    "ignore-missing": ({ lines }) => [
      `git would take in ${lines.join(", ")}, which every machine makes anew.`,
      `Add ${lines.length === 1 ? "this line" : "these lines"}: ${lines.join(" ")}`,
    ],
    "file-older": () => [
      "is not what Yeonjae writes today, and nobody has changed it since it was written.",
      "",
    ],
    "action-older": ({ action, found, wanted }) => [
      `${action}@v${found} is old; new columns have v${wanted}.`,
      `Write ${action}@v${wanted}.`,
    ],
    "node-in-workflow": ({ found, wanted }) => [
      `Yeonjae is not tested on Node ${found}, but on Node ${versionsIn(wanted)}.`,
      "Write 24.",
    ],
    "no-schedule": () => [
      "nothing builds the site by the clock, so an episode with a date ahead waits for the next push.",
      "node_modules/yeonjae/docs/release.md has the lines.",
    ],
    "no-lfs": () => [
      "pictures are in Git LFS, and this workflow does not fetch them.",
      'Add a step before the build: "run: git lfs pull".',
    ],
    "no-history": () => [
      'updated: "git" needs the whole history, and this workflow fetches the last commit alone.',
      'Below actions/checkout add "with:" and "fetch-depth: 0".',
    ],
    "series-unlisted": ({ slug }) => [
      `the series ${slug} has no form here.`,
      'Copy that of another, or write all anew: "npx yeonjae schema pages > .pages.yml".',
    ],
    "layout-older": ({ version, stamp }) => [
      `copied from Yeonjae ${version}, in which our file was another than now.`,
      `Compare it with node_modules/yeonjae/, take over what you want, and write ${stamp} in line 1.`,
      "Copied anew.",
    ],
  },
  mended: "Mended.",
  wouldMend: "Would be mended.",
  fixable: "(--fix does it)",
  good: (version, node) => `Nothing is wrong: Yeonjae ${version}, Node ${node}.`,
  sum: (findings, mended, dry) => {
    const found = findings === 1 ? "1 finding" : `${findings} findings`;
    if (dry) return `${found}, ${mended} would be mended; nothing was written.`;
    return mended === 0 ? `${found}.` : `${found}, ${mended} mended.`;
  },
};
