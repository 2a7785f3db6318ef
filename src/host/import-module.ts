/**
 * Files to import in the place of others, by URL. Only the bundle heeds it: its Eleventy imports by this function, too.
 */
export const redirects = new Map<string, string>();

/**
 * Node's `import()`: of packages that are not part of the bundle, and of an author's files. The bundle, a script of V8's,
 * has none of its own and takes this from `import.cjs` (see bin/bundle.js).
 */
export const importModule = (specifier: string): Promise<unknown> => import(specifier);
