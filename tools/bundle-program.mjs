// Puts the program and most of its libraries in one file, with the code that V8 compiles of it, and what
// it learns of the brand's fonts, while it builds a report: it starts in half the time. Run by `npm run compile`; nothing is made again when
// the program is the same. A program without this file runs from its modules.
// node tools/bundle-program.mjs [FOLDER of the compiled modules]
import { createHash } from 'node:crypto';
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
const inModules = (name) => import(pathToFileURL(join(modules, name)));
const { runBundle } = await inModules('commands/load-program.js');
const { BUNDLE, COMPILED, SHAPES, STAMP } = await inModules('commands/program-files.js');
const { sparePace } = await inModules('commands/spare-pace.js');
// V8 takes compiled code only from a program that ran with the same flags.
sparePace();

// It looks for the native code of this machine.
const OUTSIDE = ['@resvg/resvg-js'];

/** What else libraries would look for beside themselves, or by name. */
const bringIn = {
  name: 'bring-in',
  transform(text, file) {
    // pdfkit reads its colour profile beside itself.
    if (file.endsWith('pdfkit.js')) return text.replaceAll('__dirname', PDFKIT_FOLDER);
    // A file run as this one is may not import: pptxgenjs would, what it reads and fetches pictures with.
    // A deck gives it none.
    if (file.endsWith('pptxgen.cjs.js')) return text.replaceAll(/\bimport\('node:\w+'\)/g, '{}');
    return text.replace(
      /createRequire\(import\.meta\.url\)\('(fontkit|pptxgenjs)'\)/,
      "require('$1')",
    );
  },
};
const PDFKIT_FOLDER = "require('node:path').dirname(require.resolve('pdfkit'))";

const code = await bundle();
if (!isMade(code)) {
  mkdirSync(dirname(BUNDLE), { recursive: true });
  for (const made of [COMPILED, SHAPES, STAMP]) rmSync(made, { force: true });
  writeFileSync(BUNDLE, code);
  await compile();
} else {
  // Newer than the modules again, which are what it was made of.
  utimesSync(BUNDLE, new Date(), new Date());
}
writeWhole(STAMP, createHash('sha256').update(code).digest('hex'));

async function bundle() {
  // Its other form waits for a canvas that is not installed; a file of this form cannot wait.
  const canvas = new URL('vega-canvas.browser.js', import.meta.resolve('vega-canvas'));
  const made = await rolldown({
    input: join(modules, 'commands/program.js'),
    platform: 'node',
    external: OUTSIDE,
    resolve: { alias: { 'vega-canvas': fileURLToPath(canvas) } },
    logLevel: 'silent',
    plugins: [bringIn],
  });
  const { output } = await made.generate({ format: 'cjs', codeSplitting: false });
  return inAscii(output[0].code);
}

/** V8 reads a text of one byte a character faster, and keeps half of it. */
function inAscii(text) {
  if (/\\[^\0-\x7f]/.test(text))
    throw new Error('a character that is escaped cannot be spelled out');
  const spellOut = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return text.replace(/[^\0-\x7f]/g, spellOut);
}

function isMade(code) {
  if (!existsSync(COMPILED) || !existsSync(SHAPES)) return false;
  if (readFileSync(BUNDLE, 'latin1') !== code) return false;
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
