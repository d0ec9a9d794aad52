import type { MessageLanguage } from './wording.js';

/** As `indicators/reconciliation.ts` declares it: this room imports nothing. */
type Remark =
  | {
      readonly code: 'declared';
      readonly indicator: string;
      readonly territory?: string;
      readonly period?: string;
      readonly text: string;
    }
  | {
      readonly code: 'gap-closed';
      readonly indicator: string;
      readonly territory: string;
      readonly period: string;
    };

/** What a remark of the reconciliation says; the institution's own stay in its language. */
export function formatReconciliationRemark(remark: Remark, language: MessageLanguage): string {
  const { indicator, territory, period } = remark;
  const where = [indicator, territory, period].filter((part) => part !== undefined).join(', ');
  if (remark.code === 'declared') return `${where}\u00A0: ${remark.text}`;
  return language === 'fr'
    ? `${where}\u00A0: un écart est déclaré mais la comparaison n’en trouve pas — retirez la déclaration`
    : `${where}: a gap is declared but the comparison finds none — remove the declaration`;
}
