import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { keepDrawers } from '../keep-drawers.js';
import type { Pipeline, Ports, Screen } from './ports.js';

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

/** What draws: rooms of the program, and the libraries that `package.json` pins. */
const DRAWING = ['../figures/', '../typesetting/', '../language/', '../document/'];

function programStamp(): string {
  const hash = createHash('sha256');
  const own = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  hash.update(readFileSync(own('../../package.json')));
  for (const room of DRAWING.map(own)) {
    for (const name of readdirSync(room).sort()) {
      if (name.endsWith('.js')) hash.update(readFileSync(`${room}${name}`));
    }
  }
  return hash.update(`${process.version} ${process.platform} ${process.arch}`).digest('hex');
}

function screenOf(stream: NodeJS.WriteStream): Screen {
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    ...(stream.columns === undefined ? {} : { columns: stream.columns }),
  };
}
