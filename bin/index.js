// Entry point of the public API: what a column imports from "yeonjae".
import { load } from "./load.js";

const { default: yeonjae, directionOf, en, html, ko } = await load("index");

export { directionOf, en, html, ko };
export default yeonjae;
