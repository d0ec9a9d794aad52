/** The languages in which the program speaks to its user. */
export type MessageLanguage = 'fr' | 'en';

/** What is wrong, and what to do about it. */
export interface FaultWording {
  readonly what: string;
  readonly todo: string;
}

/** One fault in both languages; both take the same named parameters. */
export interface FaultMessage<Parameters> {
  readonly fr: (parameters: Parameters) => FaultWording;
  readonly en: (parameters: Parameters) => FaultWording;
}

/** Declares a fault so that the compiler holds both languages to the same parameters. */
export function faultMessage<Parameters>(
  message: FaultMessage<Parameters>,
): FaultMessage<Parameters> {
  return message;
}
