import type { Heading, Paragraph } from 'mdast';

/**
 * The heading that an author meant by « #Titre »: Markdown wants a space after the signs, and takes
 * the line for a paragraph.
 */
export function gluedHeading({ children, position }: Paragraph): Heading | undefined {
  const [first, ...rest] = children;
  const signs = first?.type === 'text' ? /^#{1,6}(?=[^\s#])/.exec(first.value)?.[0] : undefined;
  if (first?.type !== 'text' || signs === undefined) return undefined;
  return {
    type: 'heading',
    // One sign to six, as the pattern says.
    depth: signs.length as Heading['depth'],
    children: [{ ...first, value: first.value.slice(signs.length) }, ...rest],
    ...(position && { position }),
  };
}
