/** Everything Vega or Vega-Lite has to say above mere information. */
export interface StrictLogger {
  readonly complaints: readonly string[];
  level(level?: number): number & StrictLogger;
  error(...args: readonly unknown[]): this;
  warn(...args: readonly unknown[]): this;
  info(...args: readonly unknown[]): this;
  debug(...args: readonly unknown[]): this;
}

// A panel whose values are all absent (« n.c. ») gives nothing to a scale shared with the others (a
// chart without any mark is found by its own check); a height in steps is not fitted, as meant.
const HARMLESS = /^Infinite extent for field |^Dropping "fit-y" because spec has discrete height/;

/** Collects complaints: for Vega a failed load or a dropped sort is only a warning, for us a fault. */
export function strictLogger(): StrictLogger {
  const complaints: string[] = [];
  const complain = (...args: readonly unknown[]): StrictLogger => {
    const words = args.map((arg) => (arg instanceof Error ? arg.message : String(arg)));
    const complaint = words.join(' ');
    if (!HARMLESS.test(complaint)) complaints.push(complaint);
    return logger;
  };
  const ignore = (): StrictLogger => logger;
  const logger: StrictLogger = {
    complaints,
    // Vega sets the level and reads it with the same function; ours has none.
    level: () => logger as number & StrictLogger,
    error: complain,
    warn: complain,
    info: ignore,
    debug: ignore,
  };
  return logger;
}
