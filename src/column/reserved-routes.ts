/** Which addresses belong to outputs, by the route patterns that their modules reserve. */
export interface ReservedRoutes {
  /** Whether no series, post or page may be called so. */
  hasTopPart(part: string): boolean;
  /** Whether no post of a series may be called so. */
  hasSeriesPart(part: string): boolean;
  /** Whether a picture or attachment would take the place of a file that outputs make. */
  ownsFile(parts: readonly string[], isSeries: (part: string) => boolean): boolean;
  /** Whether no alias may stand there: at a reserved address, or below one that nothing else may lie below. */
  owns(parts: readonly string[], isSeries: (part: string) => boolean): boolean;
}

/** A pattern, taken apart. */
interface Route {
  readonly inSeries: boolean;
  /** The one part that is reserved: below the site, or below each series. */
  readonly part: RegExp;
  readonly isFile: boolean;
  /** Only the address itself; what lies below is free. */
  readonly isExact: boolean;
}

const IN_SERIES = "/:series/";

/**
 * Reads route patterns: "/archive/", "/tags/*", "/feed.xml", "/:series/feed-:from-:to.xml".
 *
 * @throws when a pattern has another form
 */
export function reservedRoutes(patterns: readonly string[]): ReservedRoutes {
  const routes = patterns.map(readRoute);
  const [top, inSeries] = [routes.filter((each) => !each.inSeries), routes.filter((each) => each.inSeries)];
  const find = (all: readonly Route[], part: string) => all.find((each) => each.part.test(part));
  return {
    hasTopPart: (part) => find(top, part) !== undefined,
    hasSeriesPart: (part) => find(inSeries, part) !== undefined,
    ownsFile([first = "", second = ""], isSeries) {
      return Boolean(find(top, first)?.isFile || (isSeries(first) && find(inSeries, second)?.isFile));
    },
    owns(parts, isSeries) {
      const [first = "", second = ""] = parts;
      const route = find(top, first);
      if (route && (parts.length === 1 || !route.isExact)) return true;
      return isSeries(first) && find(inSeries, second) !== undefined;
    },
  };
}

function readRoute(pattern: string): Route {
  const inSeries = pattern.startsWith(IN_SERIES);
  const [, part = "", end = ""] =
    /^([^/*]+)(\/\*?)?$/.exec(pattern.slice(inSeries ? IN_SERIES.length : 1)) ?? [];
  if (part === "" || !pattern.startsWith("/")) throw new Error(`"${pattern}" is no route pattern`);
  return { inSeries, part: partPattern(part), isFile: end === "", isExact: end === "/" };
}

/** "feed-:from-:to.xml" matches "feed-26-50.xml". */
function partPattern(part: string): RegExp {
  const source = part
    .split(/:\w+/)
    .map((piece) => piece.replace(/[^\w]/g, "\\$&"))
    .join("\\d+");
  return new RegExp(`^${source}$`);
}
