#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Judges PDF files with veraPDF, for PDF/UA-1 and PDF/A-3a:
 *
 *     node tools/verapdf.mjs FILE…
 *
 * veraPDF is a Java library: Maven fetches it once, into a cache outside the tree
 * (`MILLESIME_CACHE`, else the user's own). Exit code 0: every file conforms; 1: one does not;
 * 3: Java or Maven is missing, nothing was judged.
 */
const FLAVOURS = ['ua1', '3a'];
const FOLDER = fileURLToPath(new URL('./verapdf/', import.meta.url));
const PROGRAM = join(FOLDER, 'Validate.java');
const POM = join(FOLDER, 'pom.xml');

/** What is missing on this machine, and how to get it; nothing when all is there. */
export function missingForVerapdf() {
  const missing = [
    ...(runs('java', ['-version']) ? [] : ['java']),
    ...(existsSync(library()) || runs('mvn', ['-version']) ? [] : ['mvn']),
  ];
  if (missing.length === 0) return undefined;
  return `veraPDF needs ${missing.join(' and ')}: apt-get install default-jdk-headless maven`;
}

/**
 * @param {readonly string[]} files
 * @returns {readonly { file: string, flavour: string, checks: number,
 *   failed: readonly { rule: string, description: string, count: number, where: string }[] }[]}
 */
export function judge(files) {
  const classPath = join(fetchLibrary(), '*');
  const paths = files.map((file) => resolve(file));
  const arguments_ = ['-cp', classPath, PROGRAM, FLAVOURS.join(','), ...paths];
  const { status, stdout, stderr } = run('java', arguments_);
  if (status !== 0) throw new Error(`veraPDF did not run: ${stderr}`);
  const verdicts = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  if (verdicts.length !== files.length * FLAVOURS.length) {
    throw new Error(`veraPDF judged ${verdicts.length} of ${files.length * FLAVOURS.length}`);
  }
  return verdicts;
}

/** Fetched beside and renamed, so that two runs at once do not mix. */
function fetchLibrary() {
  const folder = library();
  if (existsSync(folder)) return folder;
  mkdirSync(cache(), { recursive: true });
  const beside = mkdtempSync(join(cache(), 'fetching-'));
  const { status, stdout, stderr } = run('mvn', [
    ...['--quiet', '--batch-mode', '--file', POM],
    ...['dependency:copy-dependencies', `-DoutputDirectory=${beside}`],
  ]);
  if (status !== 0) {
    rmSync(beside, { recursive: true });
    throw new Error(`Maven could not fetch veraPDF: ${stdout}${stderr}`);
  }
  try {
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** A folder for each version: its name follows what the POM says. */
function library() {
  const hash = createHash('sha256').update(readFileSync(POM)).digest('hex').slice(0, 12);
  return join(cache(), `verapdf-${hash}`);
}

function cache() {
  const { MILLESIME_CACHE, XDG_CACHE_HOME } = process.env;
  return MILLESIME_CACHE ?? join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'millesime');
}

function runs(program, arguments_) {
  return run(program, arguments_).status === 0;
}

function run(program, arguments_) {
  return spawnSync(program, arguments_, { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

function printVerdicts(verdicts) {
  for (const { file, flavour, checks, failed } of verdicts) {
    console.log(`${flavour}  ${failed.length} failed rules, ${checks} checks  ${file}`);
    for (const { rule, description, count, where } of failed) {
      console.log(`  ${rule} × ${count}: ${description}\n    first at ${where}`);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missing = missingForVerapdf();
  if (missing) {
    console.error(missing);
    process.exit(3);
  }
  const verdicts = judge(process.argv.slice(2));
  printVerdicts(verdicts);
  process.exit(verdicts.some(({ failed }) => failed.length > 0) ? 1 : 0);
}
