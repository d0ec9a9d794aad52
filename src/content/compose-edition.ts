import type { EditionStatement } from '../document/document.js';
import { formatDate } from '../language/dates.js';
import { type WrittenText, writtenText } from '../publication/publication.js';
import type { PublicationContent } from '../publication/publication-declaration.js';
import type { YamlReading } from '../yaml/read-yaml.js';
import { type Composition, writeWords } from './composition.js';

/** What the cover, the running header and the metadata say of an edition. */
export function composeEdition(
  declaration: YamlReading<PublicationContent>,
  composition: Composition,
): EditionStatement {
  const { data } = declaration;
  const { context } = composition;
  const release = context.dataset.releases.at(-1);
  const kind = release?.kind ?? 'first';
  const say = (text: WrittenText) => writeWords(text, composition);
  const own = data.covers[context.territory.level];
  const line = (name: 'title' | 'subtitle' | 'description') => {
    const text = own?.[name];
    return text === undefined
      ? say(writtenText(declaration, [name], data[name]))
      : say(writtenText(declaration, ['covers', context.territory.level, name], text));
  };
  return {
    publication: data.publication,
    title: line('title'),
    subtitle: line('subtitle'),
    institution: data.institution,
    service: data.service,
    year: context.year,
    territory: { code: context.territory.code, label: context.territory.label },
    language: data.language,
    vintage: release?.vintage ?? '',
    releaseDate: release?.date ?? '',
    releaseDateText: formatDate(release?.date ?? '') ?? '',
    releaseStatus: say(writtenText(declaration, ['releaseStatus', kind], data.releaseStatus[kind])),
    keywords: data.keywords,
    description: line('description'),
  };
}
