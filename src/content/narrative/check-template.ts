import { nearestWord } from '../../nearest-word.js';
import { type Fault, fault, type Origin } from '../../report-error.js';
import { checkText, checkWords } from './check-text.js';
import type { Helper, Parameter } from './helper.js';
import { shiftOrigin } from './piece.js';
import type { TemplateSource } from './template-source.js';

export interface CheckedAgainst {
  readonly helpers: ReadonlyMap<string, Helper>;
  /** dimension names of the dataset, accepted wherever a value is named */
  readonly dimensions: readonly string[];
  /** names in which digits are no figures: « BAC+2 », « C2i » */
  readonly names: readonly string[];
}

/**
 * Everything that can be said of a template before it runs: only our helpers, with the arguments
 * they declare, and no typed digit. Nothing else is reachable: no variable, no `this`, no partial,
 * no decorator.
 */
export function checkTemplate(
  program: hbs.AST.Program,
  source: TemplateSource,
  against: CheckedAgainst,
): readonly Fault[] {
  const faults: Fault[] = [];
  const at = (node: hbs.AST.Node): Required<Origin> => shiftOrigin(source.origin, node.loc.start);
  const refuse = (node: hbs.AST.Node, construct: string) =>
    faults.push(fault('template-construct', at(node), { construct }));

  const checkStatement = (statement: hbs.AST.Statement): void => {
    switch (statement.type) {
      case 'ContentStatement':
        faults.push(...checkText(statement as hbs.AST.ContentStatement, source, against.names));
        return;
      case 'CommentStatement':
        return;
      case 'MustacheStatement': {
        const mustache = statement as hbs.AST.MustacheStatement;
        if (
          source.text
            .split('\n')
            [mustache.loc.start.line - 1]?.startsWith('{{{', mustache.loc.start.column)
        )
          refuse(mustache, '{{{…}}}');
        checkCall(mustache, 'inline');
        return;
      }
      case 'BlockStatement': {
        const block = statement as hbs.AST.BlockStatement;
        checkCall(block, 'condition');
        for (const branch of [block.program, block.inverse]) {
          if (!branch) continue;
          if ((branch.blockParams ?? []).length > 0) refuse(block, 'as |…|');
          branch.body.forEach(checkStatement);
        }
        return;
      }
      case 'PartialStatement':
      case 'PartialBlockStatement': {
        const { name } = statement as hbs.AST.PartialStatement;
        faults.push(
          fault('unknown-partial', at(statement), {
            name: 'original' in name ? String(name.original) : '',
          }),
        );
        return;
      }
      default:
        refuse(statement, statement.type);
    }
  };

  const checkCall = (
    call: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression,
    place: Helper['kind'] | 'argument',
  ): void => {
    const name = String((call.path as hbs.AST.PathExpression).original);
    const helper = against.helpers.get(name);
    if (!helper || !fits(helper, place)) {
      const known = [...against.helpers.values()].filter((candidate) => fits(candidate, place));
      const names = known.map((candidate) => candidate.name);
      const nearest = place === 'inline' && name === 'sinon' ? 'else' : nearestWord(name, names);
      faults.push(fault('unknown-helper', at(call), { name, nearest }));
      call.params.forEach((param) => void checkNested(param));
      return;
    }
    checkPositional(call, helper);
    checkNamed(call, helper);
  };

  const checkNested = (argument: hbs.AST.Expression): void => {
    if (argument.type === 'SubExpression') checkCall(argument as hbs.AST.SubExpression, 'argument');
  };

  const checkPositional = (
    call: { params: hbs.AST.Expression[] } & hbs.AST.Node,
    helper: Helper,
  ): void => {
    const required = helper.positional.filter((parameter) => !parameter.optional).length;
    const most = helper.repeats ? Number.POSITIVE_INFINITY : helper.positional.length;
    if (call.params.length < required || call.params.length > most)
      faults.push(
        fault('argument-count', at(call), {
          helper: helper.name,
          expected: describePositional(helper),
          found: call.params.length,
        }),
      );
    call.params.forEach((param, index) => {
      const parameter = helper.positional[Math.min(index, helper.positional.length - 1)];
      if (parameter) checkArgument(param, parameter, helper);
    });
  };

  const checkNamed = (call: { hash?: hbs.AST.Hash } & hbs.AST.Node, helper: Helper): void => {
    const known = namedParameters(helper, against.dimensions);
    for (const pair of call.hash?.pairs ?? []) {
      const parameter = known.find(({ name }) => name === pair.key);
      if (parameter) checkArgument(pair.value, parameter, helper);
      else
        faults.push(
          fault('unknown-argument', at(pair), {
            helper: helper.name,
            name: pair.key,
            known: known.map(({ name }) => name).join(', '),
            nearest: nearestWord(
              pair.key,
              known.map(({ name }) => name),
            ),
          }),
        );
    }
  };

  const checkArgument = (
    argument: hbs.AST.Expression,
    parameter: Parameter,
    helper: Helper,
  ): void => {
    checkNested(argument);
    if (argument.type === 'PathExpression') {
      const written = String((argument as hbs.AST.PathExpression).original);
      const word = written.replace(/^[«“”„'’\s]+|[»“”'’\s]+$/g, '');
      faults.push(
        fault('argument-without-quotes', at(argument), { helper: helper.name, word, written }),
      );
      return;
    }
    if (!accepts(parameter, argument, against.helpers))
      faults.push(
        fault('argument-type', at(argument), {
          helper: helper.name,
          name: parameter.name,
          expected: describeType(parameter),
        }),
      );
    if (parameter.type === 'words' && argument.type === 'StringLiteral')
      faults.push(...checkWords(argument as hbs.AST.StringLiteral, source, against.names));
  };

  program.body.forEach(checkStatement);
  return faults;
}

/** The named parameters a helper accepts, those that name a value included. */
export function namedParameters(
  helper: Helper,
  dimensions: readonly string[],
): readonly Parameter[] {
  if (!helper.namesValue) return helper.named;
  const naming = ['territoire', 'periode', 'depuis', ...dimensions];
  return [
    ...helper.named,
    ...naming.map((name): Parameter => ({ name, type: 'text', optional: true })),
  ];
}

function fits(helper: Helper, place: Helper['kind'] | 'argument'): boolean {
  return place === 'argument' ? helper.kind !== 'condition' : helper.kind === place;
}

function accepts(
  parameter: Parameter,
  argument: hbs.AST.Expression,
  helpers: ReadonlyMap<string, Helper>,
): boolean {
  if (argument.type === 'SubExpression') {
    const called = helpers.get(String((argument as hbs.AST.SubExpression).path.original));
    if (!called) return true;
    return called.kind === 'value'
      ? parameter.type === 'value'
      : called.kind === 'inline' && parameter.type === 'piece';
  }
  if (parameter.type === 'number') return isNumberWithin(argument, parameter);
  if (parameter.type === 'boolean') return argument.type === 'BooleanLiteral';
  if (parameter.type === 'piece' || argument.type !== 'StringLiteral') return false;
  const { value } = argument as hbs.AST.StringLiteral;
  if (parameter.inBothForms && !isInBothForms(value, parameter.inBothForms)) return false;
  return parameter.oneOf?.includes(value) ?? true;
}

function isInBothForms(words: string, needed: NonNullable<Parameter['inBothForms']>): boolean {
  return /^[^/]+\/[^/]+$/.test(words) || (needed === 'phrase' && /^[^/\s]+$/.test(words));
}

function isNumberWithin(argument: hbs.AST.Expression, { within }: Parameter): boolean {
  if (argument.type !== 'NumberLiteral') return false;
  const { value } = argument as hbs.AST.NumberLiteral;
  if (!within) return Number.isFinite(value);
  return Number.isInteger(value) && value >= within[0] && value <= within[1];
}

function describeType(parameter: Parameter): string {
  if (parameter.within) return `${parameter.within[0]}–${parameter.within[1]}`;
  if (parameter.inBothForms === 'always') return '"est/sont"';
  if (parameter.inBothForms === 'phrase') return '"mot" / "mot composé/mots composés"';
  if (parameter.oneOf) return parameter.oneOf.map((word) => `"${word}"`).join(' / ');
  return {
    value: '"indicateur" / (valeur "indicateur" …)',
    text: '"…"',
    words: '"…"',
    number: '3',
    boolean: 'true / false',
    piece: '(pourcentage "…")',
  }[parameter.type];
}

function describePositional(helper: Helper): string {
  const names = helper.positional.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `${names.join(', ')}${helper.repeats ? ' …' : ''}` || '—';
}
