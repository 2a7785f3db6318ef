/**
 * Node's `import()`: of packages that are not part of the bundle, and of an author's files. The bundle, a script of V8's,
 * has none of its own and takes this from `import.cjs` (see bin/bundle.js).
 */
export const importModule = (specifier: string): Promise<unknown> => import(specifier);
