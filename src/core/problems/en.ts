import { alteredText } from "./altered-text.en.ts";
import { build } from "./build.en.ts";
import { column } from "./column.en.ts";
import { expectation } from "./expectations.en.ts";
import { htmlAsText, htmlUnclosed, htmlUnpaired } from "./html.en.ts";
import { lostText } from "./lost-text.en.ts";
import type { Sentences } from "./sentences.ts";
import { since } from "./since.en.ts";
import { yamlMessage } from "./yaml.en.ts";

/** Messages: one sentence for the cause, one for the cure. */
export const sentences: Sentences = {
  ...column,
  ...build,
  ...lostText,
  ...alteredText,
  ...since,
  "file-not-utf8": ({ byte, guess }) =>
    `The file is not UTF-8${guess ? ` (it looks like ${guess})` : ` (byte ${byte + 1})`}. Save it as UTF-8.`,
  "file-control-character": ({ code }) => `The control character ${code} stands here. Remove it.`,
  "file-empty": () => "The file is empty. Write the post or delete the file.",
  "file-unreadable": ({ cause }) =>
    `It can't be read (${cause}). Check that it exists and that you may read it.`,
  "file-not-regular": ({ what }) =>
    what === "link"
      ? "This is a symbolic link, and links are not followed. Put the file itself here."
      : "This is no ordinary file. Remove it from the posts.",
  "file-misnamed": ({ name }) =>
    `This looks like a post, but only files in ".md" and ".markdown" are read. Rename it to "${name}".`,
  "source-collision": ({ other }) =>
    `The name is the same as that of ${other} on some disks (upper and lower case, accents). Rename one of them.`,
  "front-missing": () => 'There is no front matter. Begin the file with "---", title and date, "---".',
  "front-unclosed": () =>
    'The front matter begins with "---" and never ends. Add a line "---" after its last field.',
  "front-yaml": ({ cause, cure }) => yamlMessage(cause, cure),
  "front-comment": ({ field, kept, comment, whole }) =>
    kept === ""
      ? `"${field}" is empty, since "#" begins a comment. Put the text in quotation marks: ${whole}.`
      : `"${comment}" is read as a comment, which leaves "${kept}" as "${field}". Put all of it in quotation marks: ${whole}, or the comment on a line of its own.`,
  "front-not-mapping": () => 'The front matter is not a list of fields. Write each as "name: value".',
  "front-tangled": () =>
    'This front matter can\'t be changed by a command. Write its fields as plain lines, without "?".',
  "field-missing": ({ field, example }) => `"${field}" is missing. Add "${field}: ${example}".`,
  "field-unknown": ({ field, suggestion }) =>
    suggestion
      ? `There is no field "${field}". Did you mean "${suggestion}"?`
      : `There is no field "${field}". Remove it, or put it under "extra".`,
  "field-foreign": ({ field, suggestion }) => foreignMessage(field, suggestion),
  "field-wrong": ({ field, found, expected }) =>
    `"${field}" is ${found === "" ? "empty" : `"${found}"`}, but ${expectation(expected)}.`,
  "language-unlikely": ({ field, found, suggestion }) =>
    `"${field}: ${found}" is hardly the language that is meant. Did you mean "${suggestion}"?`,
  "date-impossible": ({ field, found }) =>
    `"${field}: ${found}" is a day or time that does not exist. Correct it.`,
  "weekday-unknown": ({ found, suggestion }) =>
    `"${found}" is no day of the week. ${suggestion ? `Did you mean "${suggestion}"?` : 'Write "wednesday" or "수요일".'}`,
  "series-unknown": ({ slug, suggestion }) =>
    `There is no series "${slug}". ${suggestion ? `Did you mean "${suggestion}"?` : `Make posts/${slug}/index.md with its title.`}`,
  "series-card-missing": ({ folder }) =>
    `The folder "${folder}" is not a series yet. Add an index.md with its title, or "kind: page" or "kind: post" here.`,
  "field-misplaced": ({ field, kind }) => misplacedMessage(field, kind),
  "text-empty": () => 'There is no text. Write it, or add "draft: true" until it is written.',
  "note-undefined": ({ label }) =>
    /\s/.test(label)
      ? `[^${label}] can't be the call of a note: labels hold no spaces. Write [^${hyphenate(label)}] in the call and in the definition.`
      : `[^${label}] is called but never defined. Add "[^${label}]: …" or remove the call.`,
  "note-duplicate": ({ label, firstLine }) =>
    `[^${label}] is defined a second time (first on line ${firstLine}). Give one of them another label.`,
  "note-unused": ({ label }) => `[^${label}] is defined but never called. Call it in the text or remove it.`,
  "note-empty": ({ label }) =>
    `The note ${label === "" ? "^[]" : `[^${label}]`} is empty. Write it or remove it.`,
  "note-order": ({ label, earlier, number }) =>
    earlier === null
      ? `[^${label}] will be printed as ${number}. A label is only a name: use words, or count in the order of the calls.`
      : `[^${label}] is defined before [^${earlier}], which is called earlier. "npm run check -- --fix" reorders them.`,
  "note-by-hand": ({ number, fix, uncalled }) =>
    fix
      ? `[${number}] is a note typed by hand and leads nowhere. "npm run check -- --fix" makes real notes of it and its list.`
      : uncalled !== null
        ? `[${number}] is a note typed by hand and leads nowhere. Nothing calls [${uncalled}] of its list: call it or remove it, then "npm run check -- --fix" makes real notes of them.`
        : `[${number}] looks like a note typed by hand and leads nowhere. Write [^${number}] here and "[^${number}]: …" where the note stands, or \\[${number}] if it is none.`,
  "note-long": ({ label, characters }) =>
    `The note ${label === "" ? "^[…]" : `[^${label}]`} has ${characters} characters; e-readers open none above 5000. Shorten it, or move part of it into the text.`,
  "heading-id-equal": ({ id }) =>
    `{#${id}} is the id of something else in this text, too. Give one of them another id.`,
  "heading-id-reserved": ({ id }) =>
    `{#${id}} can't be the id of a heading: notes and the page have ids that begin like this. Choose another.`,
  "link-nowhere": ({ target, suggestion }) =>
    `The link to "${target}" leads nowhere. ${suggestion ? `Did you mean "${suggestion}"?` : "Correct the path or remove the link."}`,
  "episode-unknown": ({ name, suggestions }) =>
    `[[${name}]] names no post. ${suggestions.length > 0 ? `Did you mean ${namesOf(suggestions)}?` : 'Correct the number or title, or write "\\" before the first bracket if no link is meant.'}`,
  "episode-ambiguous": ({ name, candidates }) =>
    `[[${name}]] names more than one post. Write one of ${namesOf(candidates)}.`,
  "draft-title": ({ name, other }) =>
    `It has the title of ${namesOf([other])}, and links such as [[${name}]] lead to that post. Give the draft another title before it comes out, or write ${namesOf([other])} in those links.`,
  "title-draft": ({ title }) =>
    `<${title}> is also the title of a draft, and is shown as typed. If you mean the draft, write [[${title}]], which keeps its title back.`,
  "link-fragment": ({ target, fragment, suggestion }) =>
    `There is no "#${fragment}" in "${target}". ${suggestion ? `Did you mean "#${suggestion}"?` : "Correct it or link to the whole post."}`,
  "link-relative": ({ target }) =>
    `The link to "${target}" leads nowhere and is shown as text. Correct or remove it.`,
  "link-unsafe": ({ target }) =>
    `The link to "${target}" could run code and is shown as text. Use an ordinary address.`,
  "html-as-text": ({ tags }) => htmlAsText(tags),
  "html-unpaired": ({ tag }) => htmlUnpaired(tag),
  "html-unclosed": ({ tag }) => htmlUnclosed(tag),
  "picture-missing": ({ target, suggestion }) =>
    `The picture "${target}" does not exist. ${suggestion ? `Did you mean "${suggestion}"?` : "Put it beside the post or correct the name."}`,
  "picture-format": ({ target, ending, isPicture }) =>
    isPicture
      ? `Many readers can't see the picture "${target}", which is ${ending.toUpperCase()}. Save it as JPEG, PNG, WebP or AVIF.`
      : `"${target}" is no picture. Link to it, without the "!", or put a picture there.`,
  "picture-empty": ({ target }) => `The picture "${target}" is an empty file. Save it again.`,
  "picture-bytes": ({ target }) =>
    `"${target}" has the name of a picture, but holds something else, and no browser shows it. Save the picture again.`,
  "file-lfs": ({ target }) =>
    `The file "${target}" is only a pointer of Git LFS here. Fetch it with "git lfs pull"; in GitHub Actions, check out with "lfs: true".`,
  "picture-private": () =>
    "It can't be told whether this picture still says where and with what it was taken, so it is not published. Save it anew as a JPEG or PNG, under a name that ends so.",
  "picture-data": ({ target }) =>
    `This picture is within the text ("${target}"). Save it as a file beside the post, and write the file's name here.`,
  "picture-alt": ({ target, tag }) =>
    `The picture "${target}" has no description. ${tag ? 'Write one into the tag: alt="…".' : `Write one between the brackets: ![…](${target}).`}`,
  "picture-size": ({ attribute, found }) =>
    `${attribute}="${found}" is no number of pixels, and the picture keeps its own size. Write it like ${attribute}="300".`,
  "picture-foreign": ({ host }) =>
    `The picture comes from another host (${host}). Put a copy beside the post.`,
};

/** Files by their path, other names as link syntax. */
function namesOf(names: readonly string[]): string {
  return names.map((name) => (/\.(?:md|markdown)$/i.test(name) ? name : `[[${name}]]`)).join(", ");
}

/** Replaces white space, which labels cannot hold: "a b" becomes "a-b". */
function hyphenate(label: string): string {
  return label.trim().replace(/\s+/g, "-");
}

function foreignMessage(field: string, suggestion: string): string {
  if (suggestion === "")
    return `"${field}" has no meaning here: every kind of page has a layout of its own. Remove it.`;
  if (suggestion === "draft")
    return `There is no field "${field}". Write "draft: true" in a post that is not to come out.`;
  if (suggestion === "slug") {
    return `There is no field "${field}". Did you mean "slug", the last part of the address? Old addresses belong into "aliases".`;
  }
  return `There is no field "${field}". Did you mean "${suggestion}"?`;
}

function misplacedMessage(field: string, kind: string): string {
  if (field === "kind")
    return 'Only a post in a series can be of this kind. Put it into a series\' folder, or write "series".';
  if (field === "episode" && kind === "post") {
    return 'A post in no series takes no number. Put it into a series\' folder, write "series", or remove "episode".';
  }
  return `"${field}" has no meaning with "kind: ${kind}". Remove it, or change the kind.`;
}
