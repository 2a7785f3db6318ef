// What a column imports from "yeonjae".
import { load } from "./load.js";

const { default: yeonjae, html, en, ko } = await load("index");

export { en, html, ko };
export default yeonjae;
