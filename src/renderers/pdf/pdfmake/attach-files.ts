import { createHash } from 'node:crypto';
import type { Attachment } from '../../../document/attachment.js';
import type { PdfDocument } from './pdfmake-objects.js';
import { textString } from './text-string.js';

/** Embeds the files, dated by the report: pdfkit's own writes neither the right sum nor `UF`. */
export function attachFiles(
  document: PdfDocument,
  attachments: readonly Attachment[],
  date: Date,
): void {
  const associated = attachments.map((attachment) => {
    const specification = attachFile(document, attachment, date);
    document.addNamedEmbeddedFile(attachment.name, specification);
    return specification;
  });
  if (associated.length > 0) document._root.data.AF = associated;
}

function attachFile(document: PdfDocument, attachment: Attachment, date: Date) {
  const bytes = Buffer.from(attachment.content, 'utf8');
  const file = document.ref({
    Type: 'EmbeddedFile',
    Subtype: attachment.mediaType.replace('/', '#2F'),
    Params: {
      Size: bytes.length,
      CreationDate: date,
      ModDate: date,
      CheckSum: createHash('md5').update(bytes).digest(),
    },
  });
  file.end(bytes);
  const specification = document.ref({
    Type: 'Filespec',
    F: textString(attachment.name),
    UF: textString(attachment.name),
    Desc: textString(attachment.description),
    AFRelationship: attachment.relationship,
    EF: { F: file, UF: file },
  });
  specification.end();
  return specification;
}
