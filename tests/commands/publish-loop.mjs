// Publishes one complete set after another until it is killed: node publish-loop.mjs MODULE FOLDER NAME [TIMES]
import { pathToFileURL } from 'node:url';

const [, , module, folder, name, times = '100000'] = process.argv;
const { publishFiles } = await import(pathToFileURL(module).href);
for (let index = 0; index < Number(times); index += 1) {
  const bytes = new TextEncoder().encode(`${name}-${index}\n`.repeat(2_000));
  const files = ['rapport.pdf', 'diaporama.pptx', 'manifest.json'].map((file) => ({
    name: file,
    bytes,
  }));
  await publishFiles(
    folder,
    index % 3 === 0 ? files.filter((file) => file.name !== 'diaporama.pptx') : files,
    index % 3 === 0 ? ['diaporama.pptx'] : [],
  );
  process.stdout.write('.');
}
