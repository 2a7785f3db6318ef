/** Everything that plans and renders a site, as one import. */
export { createSiteBuilder } from "../../plan/site-builder.ts";
export { loadTheme } from "../theme/load.ts";
export { createPlugin } from "./plugin.ts";
