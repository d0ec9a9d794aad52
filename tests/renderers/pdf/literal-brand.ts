import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Brand } from '../../../src/brand/brand.js';

const faces = join(
  dirname(createRequire(import.meta.url).resolve('source-sans/package.json')),
  'TTF',
);

export const literalBrand: Brand = {
  name: 'Essai',
  palette: {},
  colours: {
    foreground: '#1F2430',
    background: '#FFFFFF',
    primary: '#14457A',
    muted: '#5B6472',
    rule: '#D5DAE1',
    tint: '#EEF2F7',
  },
  categorical: ['#14457A', '#B35F00', '#2F7D4F'],
  categoricalText: ['#14457A', '#8F4C00', '#24633E'],
  sequential: ['#DCE6F1', '#B3CAE2', '#7FA5CC', '#4B7FB4', '#14457A'],
  typography: {
    family: 'Source Sans 3',
    faces: {
      regular: join(faces, 'SourceSans3-Regular.ttf'),
      italic: join(faces, 'SourceSans3-It.ttf'),
      semibold: join(faces, 'SourceSans3-Semibold.ttf'),
      bold: join(faces, 'SourceSans3-Bold.ttf'),
      boldItalic: join(faces, 'SourceSans3-BoldIt.ttf'),
    },
  },
};
