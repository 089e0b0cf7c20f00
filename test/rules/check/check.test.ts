import { describe, expect, test } from 'vitest';
import { check } from '../../../rules/check/index.ts';
import { checkEn } from '../../../rules/messages/check-en.ts';
import { applyPatch } from './apply-patch.ts';
import { decisionCases } from './cases/decisions.ts';
import { resolvedCases } from './cases/resolved.ts';
import { scoringCases } from './cases/scoring.ts';
import { structureCases } from './cases/structure.ts';
import { type Case, changed, sound } from './sound.ts';
import { touchedPaths } from './touched-paths.ts';

const cases: readonly Case[] = [...structureCases, ...scoringCases, ...decisionCases, ...resolvedCases];

test('a sound definition has no problem', () => {
  expect(check(sound)).toEqual([]);
});

describe('a problem is told where it stands', () => {
  test.each(cases)('$code at $at: $why', ({ change, code, at, says }) => {
    const found = check(changed(...change)).filter((problem) => problem.code === code);
    expect(found.map(({ path }) => path)).toContain(at);
    const problem = found.find(({ path }) => path === at);
    expect(problem?.message.en).toContain(says ?? '');
    expect(`${problem?.message.en}${problem?.message['zh-CN']}`).not.toMatch(/undefined|NaN|\[object/);
    expect(problem?.message['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
  });

  test('every sentence of the catalogue has a case', () => {
    const told = new Set(cases.map(({ code }) => code));
    expect(Object.keys(checkEn).filter((code) => !code.startsWith('fix.') && !told.has(code))).toEqual([]);
  });
});

describe('a fix removes its problem and leaves the rest alone', () => {
  test.each(cases.filter(({ fixed }) => fixed))('$code at $at: $why', ({ change, code, at }) => {
    const draft = changed(...change);
    const before = check(draft);
    const problem = before.find((one) => one.code === code && one.path === at);
    const fix = problem?.fix;
    expect(fix?.label['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
    const mended = applyPatch(draft, fix?.patch ?? []);
    const after = check(mended);
    const count = (problems: typeof before) => problems.filter((one) => one.code === code).length;
    expect(count(after)).toBeLessThan(count(before));
    expect(touchedPaths(draft, mended).filter((path) => !isOf(path, fix?.patch ?? []))).toEqual([]);
  });

  test.each(cases.filter(({ fixed }) => !fixed))('$code at $at needs a person: $why', ({ change, code, at }) => {
    const problem = check(changed(...change)).find((one) => one.code === code && one.path === at);
    expect(problem?.fix).toBeUndefined();
  });
});

/** A removal or a move in a list shifts what follows: there the list is the place. */
function isOf(path: string, patch: readonly { readonly path: string; readonly from?: string }[]): boolean {
  const places = patch.flatMap(({ path: to, from }) => (from === undefined ? [to] : [to, from]));
  return places.some((place) => path === place || path.startsWith(`${place}/`) || isListOf(path, place));
}

function isListOf(path: string, place: string): boolean {
  const [list] = place.split(/\/\d+$/);
  return list !== undefined && list !== place && (path === list || path.startsWith(`${list}/`));
}

test('a formula that can not be read raises no doubt about what its values would reach', () => {
  const draft = changed({ op: 'replace', path: '/tree/children/0/children/0/formula', value: 'rdExpens * 2' });
  const codes = check(draft).map(({ code }) => code);
  expect(codes).toContain('formula.unknownName');
  expect(codes).not.toContain('bands.unreachable');
});

test('problems are listed by their place in the document, errors first', () => {
  const draft = changed(
    { op: 'add', path: '/scale/min', value: 200 },
    { op: 'add', path: '/fields/0/min', value: 'none' },
    { op: 'remove', path: '/applications/0/quota/orderBy' },
    { op: 'add', path: '/tests/0/record/staff', value: 5 },
  );
  expect(check(draft).map(({ path }) => path)).toEqual([
    '/fields/0/min',
    '/scale/max',
    '/applications/0/quota/orderBy',
    '/tests/0/record/staff',
  ]);
});
