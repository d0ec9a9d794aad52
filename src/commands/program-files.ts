import { fileURLToPath } from 'node:url';

/** The program in one file, and the code that V8 compiled of it, made by `tools/bundle-program.mjs`. */
export const BUNDLE = fileURLToPath(new URL('../program/program.cjs', import.meta.url));
export const COMPILED = `${BUNDLE}.cache`;
/** The SHA-256 of the single file: see `programStamp`. */
export const STAMP = `${BUNDLE}.sha256`;
/** What that run learned of the brand's fonts: see `src/typesetting/kept-shapes.ts`. */
export const SHAPES = fileURLToPath(new URL('../program/shapes.json', import.meta.url));
