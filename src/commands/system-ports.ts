import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepDrawers } from '../keep-drawers.js';
import type { Pipeline, Ports, Screen } from './ports.js';
import { BUNDLE, STAMP } from './program-files.js';

/** The real world. */
export function systemPorts(): Ports {
  return {
    environment: process.env,
    workingFolder: process.cwd(),
    version: ownVersion(),
    programStamp,
    now: () => performance.now(),
    today: () => new Date().toISOString().slice(0, 10),
    output: screenOf(process.stdout),
    errors: screenOf(process.stderr),
    pipeline: lazyPipeline(),
  };
}

/** Each part is loaded when first called; editions of one run share what their figures share. */
function lazyPipeline(): Pipeline {
  const drawerFor = keepDrawers();
  return {
    async build(request, onStage) {
      const { buildPublication } = await import('../build-publication.js');
      return buildPublication(request, onStage, drawerFor);
    },
    async check(request, onStage) {
      const { checkPublication } = await import('../check-publication.js');
      return checkPublication(request, onStage, drawerFor);
    },
    async compare(...args) {
      return (await import('../compare-releases.js')).compareReleases(...args);
    },
    async compose(...args) {
      return (await import('../compose-edition.js')).composeEdition(...args);
    },
    async verify(...args) {
      return (await import('../verify-file.js')).verifyFile(...args);
    },
    async planDelivery(...args) {
      return (await import('../plan-delivery.js')).planDelivery(...args);
    },
    async explain(...args) {
      return (await import('../explain-request.js')).explainRequest(...args);
    },
  };
}

function ownVersion(): string {
  // The package's own file, two levels above `dist/commands/`, which always has a version.
  return (createRequire(import.meta.url)('../../package.json') as { version: string }).version;
}

/** Tells one program from another: its code, the libraries that `package.json` pins, and Node. */
function programStamp(): string {
  const hash = createHash('sha256');
  const own = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  hash.update(readFileSync(own('../../package.json'))).update(codeStamp(own('..')));
  return hash.update(`${process.version} ${process.platform} ${process.arch}`).digest('hex');
}

/** The hash of hundreds of modules, unless it was taken when they were put in the one file that runs. */
function codeStamp(modules: string): string {
  const isBundled = fileURLToPath(import.meta.url) === BUNDLE;
  if (isBundled && existsSync(STAMP)) return readFileSync(STAMP, 'utf8');
  const hash = createHash('sha256');
  for (const name of readdirSync(modules, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.[jt]s$/.test(name)) hash.update(name).update(readFileSync(join(modules, name)));
  }
  return hash.digest('hex');
}

function screenOf(stream: NodeJS.WriteStream): Screen {
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    ...(stream.columns === undefined ? {} : { columns: stream.columns }),
  };
}
