#!/usr/bin/env node
// `npm create yeonjae my-column` is `npx yeonjae init my-column`.
process.argv.splice(2, 0, "init");
await import(new URL("yeonjae.js", import.meta.resolve("yeonjae")));
