// What a column imports from "yeonjae".
import { load } from "./load.js";

const { default: yeonjae, en, html, joined, ko } = await load("index");

export { en, html, joined, ko };
export default yeonjae;
