/**
 * Advance widths of Arial, in thousandths of the size, from the space (U+0020) to the tilde: what a
 * reader without the brand's font is most likely to see. Wider than Source Sans 3 and Calibri.
 */
const REGULAR = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
  611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
  278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

const OTHERS: Readonly<Record<string, number>> = {
  '\u00A0': 278,
  '\u202F': 278,
  '’': 278,
  '«': 556,
  '»': 556,
  '–': 556,
  '\u2212': 584,
  '·': 333,
  '°': 400,
  '²': 333,
  '₂': 333,
};

/** Those of DejaVu Sans: what a machine with neither Arial nor its twins shows. */
const WIDEST_REGULAR = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
  636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
  575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
  611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
  278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];

const WIDEST_BOLD = [
  348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696,
  696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830, 683,
  683, 821, 837, 372, 372, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771,
  724, 725, 457, 365, 457, 838, 500, 500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665,
  343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
];

const WIDEST_OTHERS: Readonly<Record<string, number>> = {
  '\u00A0': 348,
  '\u202F': 348,
  '’': 380,
  '«': 646,
  '»': 646,
  '–': 500,
  '\u2212': 838,
  '·': 380,
  '°': 500,
  '²': 438,
  '₂': 438,
};

/** The width of a text set in Arial, in points; what the table does not know is taken as one em. */
export function replacementWidth(text: string, size: number, bold: boolean): number {
  return widthOf(text, size, bold ? BOLD : REGULAR, OTHERS);
}

/** The same set in the widest family that a viewer falls back on. */
export function widestReplacement(text: string, size: number, bold: boolean): number {
  return widthOf(text, size, bold ? WIDEST_BOLD : WIDEST_REGULAR, WIDEST_OTHERS);
}

function widthOf(
  text: string,
  size: number,
  widths: readonly number[],
  others: Readonly<Record<string, number>>,
): number {
  let total = 0;
  for (const character of text.normalize('NFD')) {
    if (/\p{M}/u.test(character)) continue;
    const code = character.codePointAt(0) ?? 0;
    total += widths[code - 32] ?? others[character] ?? 1000;
  }
  return (total * size) / 1000;
}
