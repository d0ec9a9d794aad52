/** What is drawn with: a font by its name on pages, or an opacity of fills and of lines. */
export type ResourceUse = string | readonly [number | null, number | null];
