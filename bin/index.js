// Entry point of the public API: what a column imports from "yeonjae".
import { load } from "./load.js";

const { default: yeonjae, en, html, ko } = await load("index");

export { en, html, ko };
export default yeonjae;
