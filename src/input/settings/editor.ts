import type { EditorSettings } from "../../core/model.ts";
import { link, oneOf, text } from "../front-matter/fields.ts";
import type { Reader } from "../front-matter/schema.ts";
import { isMapping } from "../front-matter/value.ts";
import { group } from "./fields.ts";

export interface EditorSetting {
  readonly name: "sveltia";
  /** "someone/column" */
  readonly repo: string;
  /** "main" by default. */
  readonly branch?: string;
  /** Where the repository is; "github" by default. */
  readonly backend?: EditorSettings["backend"];
  /** URL of your OAuth client; without it writers sign in with an access token. */
  readonly auth?: string;
}

const EXAMPLE = '{ name: "sveltia", repo: "someone/column" }';
/** "owner/name"; GitLab has groups of groups. */
export const REPO = /^[\w.-]+(?:\/[\w.-]+)+$/;

const repository: Reader<string> = (value, field) => {
  const typed = text(value, field);
  if (typed === undefined) return undefined;
  return REPO.test(typed) ? typed : field.wrong({ meant: "someone/column" }, value);
};

const keys = group(
  {
    name: oneOf("sveltia"),
    backend: oneOf("github", "gitlab", "gitea"),
    repo: repository,
    branch: text,
    auth: link,
  },
  () => EXAMPLE,
);

/** `{ name: "sveltia", repo: "someone/column" }` */
export const editor: Reader<EditorSettings> = (value, field) => {
  const values = keys(value, field);
  if (values === undefined || !isMapping(value.is)) return undefined;
  const { is } = value;
  if (!["name", "repo"].every((key) => is.has(key)))
    return field.wrong({ meant: `${field.name}: ${EXAMPLE}` }, value);
  const { name, backend, repo, branch, auth } = values;
  if (name === null || repo === null) return undefined;
  return { name, backend: backend ?? "github", repo, branch: branch ?? "main", auth };
};
