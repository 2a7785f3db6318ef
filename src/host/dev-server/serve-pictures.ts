import { PICTURES } from "../../outputs/pictures/types.ts";
import type { SitePlan } from "../../plan/site-plan.ts";
import type { Middleware } from "./guard.ts";

/** Media types by the first bytes: what is shown until a picture is encoded may be of another format. */
const SIGNATURES = [
  ["image/jpeg", /^\xff\xd8/],
  ["image/png", /^\x89PNG/],
  ["image/gif", /^GIF8/],
  ["image/webp", /^RIFF.{4}WEBP/s],
  ["image/avif", /^.{4}ftyp/s],
] as const;

/** Middleware that renders a variant of a picture when it is asked for, so that no build of the server waits for one. */
export function servePictures(prefix: string, currentPlan: () => SitePlan | null): Middleware {
  const base = decodeURIComponent(prefix);
  let indexed: SitePlan | null = null;
  let pictures = new Map<string, SitePlan["outputs"][number]>();
  return async (request, response, next) => {
    const plan = currentPlan();
    if (plan !== null && plan !== indexed) {
      pictures = new Map(
        plan.outputs.filter(({ module }) => module === PICTURES).map((output) => [output.path, output]),
      );
      indexed = plan;
    }
    // The guard, which comes before, has refused what can't be decoded.
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost/").pathname);
    const output = pictures.get(path.slice(base.length).normalize("NFC"));
    if (output === undefined) return next();
    try {
      const bytes = Buffer.from((await output.render()) as Uint8Array);
      const beginning = bytes.toString("latin1", 0, 12);
      const type = SIGNATURES.find(([, signature]) => signature.test(beginning))?.[0];
      if (type !== undefined) response.setHeader("Content-Type", type);
      response.end(bytes);
    } catch {
      // Its source has gone meanwhile: the next build tells.
      response.statusCode = 404;
      response.end();
    }
  };
}
