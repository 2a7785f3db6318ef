/** Whether this is `npm run test:full`, which runs every case. */
export const FULL = process.env.YEONJAE_FULL === "1";

/** All of them in the full tests; in the quick ones the first and each `step`th after it. */
export function sample<Each>(all: readonly Each[], step: number): readonly Each[] {
  return FULL ? all : all.filter((_, nth) => nth % step === 0);
}
