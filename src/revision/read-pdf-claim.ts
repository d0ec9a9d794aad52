import { textsOfPdf } from './texts-of-pdf.js';
import { unescapeXml } from './unescape-xml.js';

/** What the metadata of a PDF say of it: less than its manifest, which a cut file has lost. */
export interface Claim {
  readonly title: string;
  readonly institution: string;
}

/** What a PDF of ours says of itself in its XMP metadata (ISO 16684-1). */
export function readPdfClaim(file: Buffer): Claim | undefined {
  for (const text of textsOfPdf(file)) {
    if (!text.includes('<x:xmpmeta')) continue;
    const xmp = Buffer.from(text, 'latin1').toString('utf8');
    const [title, institution] = [propertyOf(xmp, 'dc:title'), propertyOf(xmp, 'dc:creator')];
    const isOurs = propertyOf(xmp, 'xmp:CreatorTool') === 'Millésime';
    return isOurs && title && institution ? { title, institution } : undefined;
  }
  return undefined;
}

/** The text of a property; programs write it as an element, with or without a list around it. */
function propertyOf(xmp: string, property: string): string | undefined {
  const content = new RegExp(`<${property}>([\\s\\S]*?)</${property}>`).exec(xmp)?.[1];
  const text = content?.replaceAll(/<[^>]*>/g, '').trim();
  return text && unescapeXml(text);
}
