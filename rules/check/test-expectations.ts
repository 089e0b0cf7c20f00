import type { Definition, Expectation } from '../../schemas/definition.ts';
import { nearest } from '../../schemas/nearest.ts';
import { pointer } from '../../schemas/pointer.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { Sentence } from '../../schemas/text.ts';
import { errorAt, warningAt } from '../messages/messages.ts';
import { removeAt, renameKeyOrRemove, replaceBy } from './fix.ts';
import { nameOf } from './name-of.ts';
import type { Check, Subject } from './subject.ts';

const sorts = {
  stage: { 'zh-CN': '阶段', en: 'the stage' },
  grade: { 'zh-CN': '等级', en: 'the grade' },
  indicator: { 'zh-CN': '指标', en: 'the indicator' },
  node: { 'zh-CN': '节点', en: 'the node' },
  application: { 'zh-CN': '积分应用', en: 'the application' },
} satisfies Record<string, Sentence>;

/** Test cases expect something, and only of what exists. */
export const testExpectations: Check = function* (subject) {
  for (const [index, { expect }] of (subject.definition.tests ?? []).entries()) {
    const path = pointer('tests', index, 'expect');
    yield* one(expect.stage, subject.definition.stages, `${path}/stage`, sorts.stage);
    yield* one(expect.grade, subject.definition.grades, `${path}/grade`, sorts.grade);
    yield* nodesOf(expect, path, subject);
    const applications = (subject.definition.applications ?? []).map(({ id }) => id);
    yield* keysOf(expect.applications, applications, `${path}/applications`, sorts.application);
    if (isNothing(expect)) yield warningAt(path, 'test.nothing');
  }
};

function* one(
  id: string | null | undefined,
  known: Definition['grades'],
  path: string,
  sort: Sentence,
): Generator<Problem> {
  const ids = (known ?? []).map((thing) => thing.id);
  if (id === undefined || id === null || ids.includes(id)) return;
  const meant = nearest(id, ids);
  yield warningAt(path, 'test.unknownName', { sort, name: id, nearest: meant }, replaceBy(path, meant));
}

function* nodesOf({ marks, points }: Expectation, path: string, subject: Subject): Generator<Problem> {
  const indicators = subject.indicators.map(({ node }) => node.id);
  const groups = new Map(subject.groups.map(({ node }) => [node.id, node]));
  const ofIndicators: Record<string, unknown> = {};
  for (const id of Object.keys(marks ?? {})) {
    const group = groups.get(id);
    const at = `${path}/marks${pointer(id)}`;
    if (!group || indicators.includes(id)) ofIndicators[id] = null;
    else yield errorAt(at, 'test.noMark', { name: nameOf(group) }, removeAt(at, id));
  }
  yield* keysOf(ofIndicators, indicators, `${path}/marks`, sorts.indicator);
  yield* keysOf(points, [...indicators, ...groups.keys()], `${path}/points`, sorts.node);
}

function* keysOf(map: object | undefined, known: readonly string[], path: string, sort: Sentence): Generator<Problem> {
  for (const name of Object.keys(map ?? {})) {
    if (known.includes(name)) continue;
    const fix = renameKeyOrRemove(path, map ?? {}, name, known);
    yield errorAt(path + pointer(name), 'test.unknownName', { sort, name, nearest: nearest(name, known) }, fix);
  }
}

function isNothing({ marks = {}, points = {}, applications = {}, ...rest }: Expectation): boolean {
  const inMaps = [marks, points, ...Object.values(applications)].some((map) => Object.keys(map).length > 0);
  return Object.keys(rest).length === 0 && !inMaps;
}
