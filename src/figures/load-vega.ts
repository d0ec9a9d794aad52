import type * as Vega from 'vega';
import type * as VegaInterpreter from 'vega-interpreter';
import type * as VegaLite from 'vega-lite';

/** The three libraries that draw charts. */
export interface VegaLibraries {
  readonly vega: typeof Vega & { readonly textMetrics: TextMetrics };
  readonly vegaLite: typeof VegaLite;
  readonly interpreter: typeof VegaInterpreter;
}

/** Vega's own object, untyped there: `width` may be replaced, and is read at each measure. */
export interface TextMetrics {
  width: (item: TextStyle, text: string | null | undefined) => number;
}

/** How a text of the scene is set. */
export interface TextStyle {
  readonly font?: string;
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
  readonly fontStyle?: string;
}

/** Loads them at the first drawing: what draws nothing does not wait for them. */
export async function loadVega(): Promise<VegaLibraries> {
  const [vega, vegaLite, interpreter] = await Promise.all([
    import('vega'),
    import('vega-lite'),
    import('vega-interpreter'),
  ]);
  // `textMetrics` is exported by vega 6.4 but missing from its types.
  return { vega: vega as unknown as VegaLibraries['vega'], vegaLite, interpreter };
}
