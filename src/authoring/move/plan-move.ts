import { buildLinkIndex } from "../../column/links/build-link-index.ts";
import { buildNameIndex, type NameScope } from "../../column/links/name-index.ts";
import { findUnreadable } from "../../column/links/unreadable.ts";
import type { ParsedFile } from "../../column/parsed-files.ts";
import type { ColumnScan, ScannedSite } from "../../column/scan.ts";
import { type Problem, problem } from "../../core/problems/problem.ts";
import type { Source } from "../../input/files/sources.ts";
import type { PostFront } from "../../input/front-matter/post.ts";
import type { SeriesFront } from "../../input/front-matter/series.ts";
import { editFrontMatter } from "../edits/edit-front-matter.ts";
import type { FileChange, LineChange } from "../edits/file-change.ts";
import type { Splice } from "../edits/splice.ts";
import { guidsToday, planIds } from "../ids/plan-ids.ts";
import type { Spot, SpotFinder } from "./find-spots.ts";
import { editAliases, editCover } from "./front-edits.ts";
import { addressRewriter } from "./rewrite-address.ts";
import { renamedIn } from "./rewrite-name.ts";
import type { SeriesMove } from "./series-move.ts";

export interface MoveDeps {
  readonly site: ScannedSite;
  /** Generates the guid of an address. */
  readonly makeGuid: (address: string) => string;
  readonly spots: SpotFinder;
  /** Addresses of outputs that a text may link to: feeds below the series. */
  readonly linkTargets: readonly string[];
}

/** The edits for a renamed series in all files, in order of path. If there are problems, nothing may be written. */
export interface MovePlan {
  readonly changes: readonly FileChange[];
  readonly problems: readonly Problem[];
}

/** An edit of a file, and what its author is told of it. */
interface Edit {
  readonly splices: readonly Splice[];
  readonly line: LineChange;
}

type AnyFile = ParsedFile<PostFront | SeriesFront | unknown>;

export function planMove(scan: ColumnScan, move: SeriesMove, deps: MoveDeps): MovePlan {
  const { files, posts, series: allSeries, sources } = scan;
  const problems: Problem[] = [];
  const edits = new Map<Source, Edit[]>();
  const add = (source: Source, edit: Edit | null) => {
    const known = edits.get(source);
    if (edit === null) problems.push(problem("front-tangled", { path: source.path, line: 1 }, {}));
    else if (known) known.push(edit);
    else edits.set(source, [edit]);
  };

  const isOfSeries = new Set<unknown>([move.series, ...posts.filter(({ series }) => series === move.series)]);
  const guidNow = guidsToday(scan, deps.makeGuid);
  const ids = planIds(scan, (entry) => (isOfSeries.has(entry) ? guidNow(entry) : null));
  problems.push(...ids.problems);
  for (const { source, splices, lines } of ids.changes) {
    const [line] = lines;
    if (line) add(source, { splices, line });
  }
  add(move.series.file.source, aliasEdit(move, deps.site.url));
  for (const { front, source } of files.posts)
    if (front.values.series === move.slug.from) add(source, seriesEdit(source, front, move));

  const index = buildLinkIndex(scan, deps.linkTargets, {
    includeDrafts: true,
    hasOwnPages: false,
    site: deps.site,
    unreadable: findUnreadable(scan),
  });
  const rewrite = addressRewriter(move, index, deps.spots.unescapeAll);
  for (const { front, source } of [...files.series, ...files.posts]) {
    const src = front.values.cover?.src;
    const segment = src === undefined ? null : rewrite(src, "path", source.path);
    if (src === undefined || segment === null) continue;
    const splices = editCover(source.text, src, segment);
    const { line } = front.locationOf("cover");
    add(source, splices && { splices, line: linkLine(line, src, segment) });
  }

  const names = buildNameIndex(allSeries, posts);
  const scopes = new Map<Source, NameScope>(posts.map((post) => [post.file.source, post]));
  for (const series of allSeries) scopes.set(series.file.source, { series, season: null });
  const mayMention = mentions(move);
  const all: readonly AnyFile[] = [...(files.home ? [files.home] : []), ...files.series, ...files.posts];
  for (const { source, body, bodyLine } of all) {
    if (!mayMention(body)) continue;
    const scope = scopes.get(source) ?? { series: null, season: null };
    const spots = deps.spots.find(body, (name) => names.find(name, scope));
    const start = source.text.length - body.length;
    const place = (spot: Spot, from: number, to: number, text: string) => {
      const [begin, end] = [spot.offset(from), spot.offset(to)];
      const line = bodyLine + body.slice(0, begin).split("\n").length - 1;
      return {
        line,
        splices: [{ from: start + begin, to: start + end, text }],
        found: body.slice(begin, end),
      };
    };
    for (const spot of spots.addresses) {
      const segment = rewrite(spot.typed, spot.syntax, source.path);
      if (segment === null) continue;
      const { line, splices, found } = place(spot, segment.from, segment.to, segment.text);
      if (found === spot.typed.slice(segment.from, segment.to))
        add(source, { splices, line: linkLine(line, spot.typed, segment) });
    }
    for (const spot of spots.names) {
      const word = renamedIn(spot, move, names, deps.spots.unescapeAll);
      if (word === null) continue;
      const { line, splices } = place(spot, word.from, word.to, move.slug.to);
      const to = move.slug.to + spot.name.slice(word.name.length);
      add(source, { splices, line: { line, what: "link", from: `[[${spot.name}]]`, to: `[[${to}]]` } });
    }
  }
  const changes = sources.posts.flatMap((source) => {
    const own = edits.get(source);
    return own ? [changeOf(source, own)] : [];
  });
  return { changes, problems };
}

function changeOf(source: Source, edits: readonly Edit[]): FileChange {
  const lines = edits.map(({ line }) => line).sort((a, b) => a.line - b.line);
  return { source, splices: edits.flatMap(({ splices }) => splices), lines };
}

function aliasEdit({ series, address }: SeriesMove, siteUrl: string): Edit | null {
  const { source, front } = series.file;
  const edit = editAliases(source.text, address.from, address.to, siteUrl);
  if (edit === null) return null;
  const { line } = front.locationOf(front.has("aliases") ? "aliases" : "title");
  return {
    splices: edit.splices,
    line: { line, what: "alias", added: address.from, removed: edit.removed },
  };
}

function seriesEdit(source: Source, front: PostFront, { slug }: SeriesMove): Edit | null {
  const splices = editFrontMatter(source.text, [{ field: "series", value: slug.to }], "title");
  const { line } = front.locationOf("series");
  const link = { line, what: "link", from: `series: ${slug.from}`, to: `series: ${slug.to}` } as const;
  return splices && { splices, line: link };
}

function linkLine(
  line: number,
  typed: string,
  segment: { from: number; to: number; text: string },
): LineChange {
  const to = typed.slice(0, segment.from) + segment.text + typed.slice(segment.to);
  return { line, what: "link", from: typed, to };
}

/** Cheap test: whether a text may hold the slug, however it is typed. */
function mentions({ slug }: SeriesMove): (body: string) => boolean {
  const folded = slug.from.toLowerCase();
  const isPlain = /^[a-z0-9]+$/i.test(slug.from);
  return (body) =>
    body.normalize("NFC").toLowerCase().includes(folded) ||
    /[%&]/.test(body) ||
    (!isPlain && /[\\\s]/.test(body));
}
