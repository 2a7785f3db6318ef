/** Reserved routes: addresses that belong to outputs, by the route patterns that their modules declare. */
export interface ReservedRoutes {
  /** Whether no series, post or page may have this slug. */
  hasTopSegment(segment: string): boolean;
  /** Whether no post of a series may have this slug. */
  hasSeriesSegment(segment: string): boolean;
  /** Whether a picture or attachment would have the path of a file that outputs write. */
  ownsFile(segments: readonly string[], isSeries: (segment: string) => boolean): boolean;
  /** Whether no alias may have this path: a reserved address, or one below a reserved folder. */
  owns(segments: readonly string[], isSeries: (segment: string) => boolean): boolean;
}

/** A parsed route pattern. */
interface RoutePattern {
  readonly inSeries: boolean;
  /** The folder of a site's own with the segment; null below the site, or below each series. */
  readonly folder: string | null;
  /** The segment that is reserved. */
  readonly segment: RegExp;
  readonly isFile: boolean;
  /** Only the address itself is reserved, not what lies below it. */
  readonly isExact: boolean;
}

/**
 * Compiles route patterns: "/archive/", "/archive/:year/", "/tags/*", "/feed.xml", "/:series/feed-:from-:to.xml".
 *
 * @param patterns for which `isRoutePattern` holds
 */
export function reservedRoutes(patterns: readonly string[]): ReservedRoutes {
  const routes = patterns.map(compile);
  const top = routes.filter((each) => !each.inSeries && each.folder === null);
  const inSeries = routes.filter((each) => each.inSeries);
  const inFolder = (folder: string) => routes.filter((each) => each.folder === folder);
  const find = (candidates: readonly RoutePattern[], segment: string) =>
    candidates.find((each) => each.segment.test(segment));
  return {
    hasTopSegment: (segment) => find(top, segment) !== undefined,
    hasSeriesSegment: (segment) => find(inSeries, segment) !== undefined,
    ownsFile([first = "", second = ""], isSeries) {
      return Boolean(find(top, first)?.isFile || (isSeries(first) && find(inSeries, second)?.isFile));
    },
    owns(segments, isSeries) {
      const [first = "", second = ""] = segments;
      const route = find(top, first);
      if (route && (segments.length === 1 || !route.isExact)) return true;
      if (segments.length === 2 && find(inFolder(first), second)) return true;
      return isSeries(first) && find(inSeries, second) !== undefined;
    },
  };
}

const ROUTE = /^\/(?:(:series)\/|([^/*:]+)\/(?=[^/*]+\/$))?([^/*]+)(\/\*?)?$/;

export function isRoutePattern(pattern: unknown): pattern is string {
  return typeof pattern === "string" && ROUTE.test(pattern);
}

function compile(pattern: string): RoutePattern {
  const [, series, folder = null, segment = "", end = ""] = ROUTE.exec(pattern) ?? [];
  const inSeries = series !== undefined;
  return { inSeries, folder, segment: segmentPattern(segment), isFile: end === "", isExact: end === "/" };
}

/** "feed-:from-:to.xml" matches "feed-26-50.xml"; ":year" stands for four digits. */
function segmentPattern(segment: string): RegExp {
  const source = segment
    .split(/(:\w+)/)
    .map((piece) => digitsOf(piece) ?? piece.replace(/[^\w]/g, "\\$&"))
    .join("");
  return new RegExp(`^${source}$`);
}

function digitsOf(piece: string): string | null {
  if (!piece.startsWith(":")) return null;
  return piece === ":year" ? "\\d{4}" : "\\d+";
}
