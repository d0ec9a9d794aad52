import { createRequire } from 'node:module';
import { keepDrawers } from '../keep-drawers.js';
import type { Pipeline, Ports, Screen } from './ports.js';

/** The real world. */
export function systemPorts(): Ports {
  return {
    environment: process.env,
    workingFolder: process.cwd(),
    version: ownVersion(),
    now: () => performance.now(),
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
    async check(...args) {
      return (await import('../check-publication.js')).checkPublication(...args);
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

function screenOf(stream: NodeJS.WriteStream): Screen {
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    ...(stream.columns === undefined ? {} : { columns: stream.columns }),
  };
}
