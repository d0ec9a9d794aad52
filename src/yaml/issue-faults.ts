import { z } from 'zod';
import { nearestWord } from '../nearest-word.js';
import { type Fault, fault } from '../report-error.js';
import type { YamlSource } from './parse-yaml.js';

type Issue = z.core.$ZodIssue;

/**
 * Makes an object's refusal of a key list the keys that it knows, with spaces: only here does zod
 * show which object it was.
 */
export const listKnownKeys: z.core.$ZodErrorMap = (issue) =>
  issue.code === 'unrecognized_keys' && issue.inst instanceof z.ZodObject
    ? Object.keys(issue.inst.shape).join(' ')
    : undefined;

/** What a schema refuses (parsed with `listKnownKeys`), as faults at the nodes that it refuses. */
export function issueFaults(issues: readonly Issue[], source: YamlSource): readonly Fault[] {
  return issues.flatMap((issue) => faultsOf(issue, issue.path, source));
}

function faultsOf(issue: Issue, path: readonly PropertyKey[], source: YamlSource): Fault[] {
  const at = source.positionOf(path);
  const subject = formatPath(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(issue, key, path, source));
    case 'invalid_type':
      return issue.input === undefined
        ? [fault('yaml-missing-key', at, { subject })]
        : [fault('yaml-wrong-type', at, wrongType(subject, issue.expected, issue.input))];
    case 'invalid_value':
      return [choiceFault(issue.input, issue.values, path, source)];
    case 'invalid_union':
      return unionFaults(issue, path, source);
    case 'too_small':
      return [
        fault('yaml-too-small', at, { subject, of: issue.origin, least: String(issue.minimum) }),
      ];
    case 'too_big':
      return [
        fault('yaml-too-big', at, { subject, of: issue.origin, most: String(issue.maximum) }),
      ];
    case 'invalid_format':
      return [fault('yaml-wrong-format', at, wrongFormat(subject, issue.input, issue))];
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => faultsOf(inner, path, source));
    case 'not_multiple_of':
    case 'custom':
      return [fault('yaml-refused', at, { subject, detail: issue.message })];
  }
}

function unknownKey(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  key: string,
  path: readonly PropertyKey[],
  source: YamlSource,
): Fault {
  const nearest = nearestWord(key, issue.message.split(' '));
  return fault('yaml-unknown-key', source.keyPositionOf(path, key), {
    key,
    subject: formatPath(path),
    ...(nearest === undefined ? {} : { nearest }),
  });
}

function choiceFault(
  input: unknown,
  values: readonly unknown[],
  path: readonly PropertyKey[],
  source: YamlSource,
): Fault {
  const at = source.positionOf(path);
  const subject = formatPath(path);
  if (input === undefined) return fault('yaml-missing-key', at, { subject });
  const choices = values.map(String);
  const nearest = nearestWord(String(input), choices);
  return fault('yaml-unknown-choice', at, {
    subject,
    found: shorten(input),
    choices,
    ...(nearest === undefined ? {} : { nearest }),
  });
}

/** Of several alternatives, the author meant the one that got furthest. */
function unionFaults(
  issue: z.core.$ZodIssueInvalidUnion,
  path: readonly PropertyKey[],
  source: YamlSource,
): Fault[] {
  if (issue.errors.length === 0) {
    const options = 'options' in issue ? (issue.options ?? []) : [];
    const name = 'discriminator' in issue ? issue.discriminator : undefined;
    const found = isObject(issue.input) && name !== undefined ? issue.input[name] : issue.input;
    return [choiceFault(found, options, path, source)];
  }
  const types = issue.errors.map((errors) => expectedAtRoot(errors));
  if (types.every((type) => type !== undefined)) {
    const expected = [...new Set(types)].join(' | ');
    return [
      fault(
        'yaml-wrong-type',
        source.positionOf(path),
        wrongType(formatPath(path), expected, issue.input),
      ),
    ];
  }
  const furthest = issue.errors
    .filter((errors) => expectedAtRoot(errors) === undefined)
    .toSorted((a, b) => a.length - b.length)[0];
  return (furthest ?? []).flatMap((inner) => faultsOf(inner, [...path, ...inner.path], source));
}

function expectedAtRoot(errors: readonly Issue[]): string | undefined {
  const [first] = errors;
  if (!first || first.path.length > 0) return undefined;
  if (first.code === 'invalid_type') return first.expected;
  return first.code === 'invalid_value' ? first.values.join(' | ') : undefined;
}

function wrongType(subject: string, expected: string, input: unknown) {
  return { subject, expected, found: typeName(input), value: shorten(input) };
}

function wrongFormat(subject: string, input: unknown, issue: { format: string; pattern?: string }) {
  return {
    subject,
    found: shorten(input),
    format: issue.format === 'regex' ? (issue.pattern ?? issue.format) : issue.format,
  };
}

function typeName(input: unknown): string {
  if (input === null) return 'null';
  return Array.isArray(input) ? 'array' : typeof input;
}

function shorten(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? String(input));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** `indicators.0.formula.kind` → « indicators[1].formula.kind », items counted from 1. */
function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step + 1}]` : `${index > 0 ? '.' : ''}${String(step)}`,
    )
    .join('');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
