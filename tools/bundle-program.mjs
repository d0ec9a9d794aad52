// Puts the program and most of its libraries in one file, with the code that V8 compiles of it, and what
// it learns of the brand's fonts, while it builds a report: it starts in half the time. Run by `npm run compile`; nothing is made again when
// the program is the same. A program without this file runs from its modules.
// node tools/bundle-program.mjs [FOLDER of the compiled modules]
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = resolve(process.argv[2] ?? join(root, 'dist'));
const { BUNDLE, COMPILED, SHAPES, runBundle } = await import(
  pathToFileURL(join(modules, 'commands/load-program.js'))
);

// pdfkit reads its colour profile beside itself; the others are loaded by name at their first use.
const OUTSIDE = [/^pdfkit/, 'fontkit', 'pptxgenjs', '@resvg/resvg-js'];

const code = await bundle();
if (!isMade(code)) {
  mkdirSync(dirname(BUNDLE), { recursive: true });
  for (const made of [COMPILED, SHAPES]) rmSync(made, { force: true });
  writeFileSync(BUNDLE, code);
  await compile();
} else {
  // Newer than the modules again, which are what it was made of.
  utimesSync(BUNDLE, new Date(), new Date());
}

async function bundle() {
  // Its other form waits for a canvas that is not installed; a file of this form cannot wait.
  const canvas = new URL('vega-canvas.browser.js', import.meta.resolve('vega-canvas'));
  const made = await rolldown({
    input: join(modules, 'commands/program.js'),
    platform: 'node',
    external: OUTSIDE,
    resolve: { alias: { 'vega-canvas': fileURLToPath(canvas) } },
    logLevel: 'silent',
  });
  const { output } = await made.generate({ format: 'cjs', codeSplitting: false });
  return output[0].code;
}

function isMade(code) {
  if (!existsSync(COMPILED) || !existsSync(SHAPES)) return false;
  if (readFileSync(BUNDLE, 'utf8') !== code) return false;
  return runBundle().script.cachedDataRejected === false;
}

/** Builds this repository's own report, so that what a build runs is compiled. */
async function compile() {
  const { program, script } = runBundle();
  const folder = mkdtempSync(join(tmpdir(), 'compile-'));
  const silent = { isTerminal: false, write: () => {} };
  const replaced = { output: silent, errors: silent };
  const run = program.openProgram();
  try {
    await run(['build', '--project', root, '--out', folder, '--no-cache'], replaced);
    writeWhole(SHAPES, await program.tellShapes());
    writeWhole(COMPILED, script.createCachedData());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A run meanwhile finds the whole file or none. */
function writeWhole(file, content) {
  writeFileSync(`${file}.part`, content);
  renameSync(`${file}.part`, file);
}
