import type { Indicator, Scoring } from '../../schemas/definition.ts';
import type { Statistics } from '../engine/run.ts';
import type { Program, ProgramIndicator } from '../program/program.ts';
import { present } from './condition-rules.ts';
import { markingOf } from './marking/index.ts';
import { type Marked, within } from './marking/marking.ts';
import type { MarkEvent, PlainRule, RuleCondition, RuleLeaf, Way } from './translation.ts';

/** The rules of one indicator: of those of its scoring in the enterprise's stage, exactly one holds. */
export function markRules(
  program: Program,
  indicator: ProgramIndicator,
  statistics: Statistics | null,
): readonly PlainRule<MarkEvent>[] {
  const { node, fullMarks, type, scorings } = indicator;
  const fact = `value.${node.id}`;
  return scorings.flatMap(({ scoring }, place) => {
    const inStage = stageLeaf(program, scoringPlaces(program, node), place);
    if (inStage === 'never') return [];
    const { populations, absent } = populationsOf(program, node.id, scoring, place, statistics);
    const rule = (label: string, when: readonly RuleCondition[], way: Way, byPolicy = false): PlainRule<MarkEvent> => ({
      name: `${node.id}${place === 0 ? '' : ` variant ${place}`}: ${label}`,
      priority: 1,
      conditions: { all: [...inStage, ...when] },
      event: { type: 'mark', params: { node: node.id, byPolicy, way } },
    });
    const marked: Marked = { fact, kind: type.kind, fullMarks, populations };
    return [
      ...markingOf(scoring)
        .cases(scoring, marked)
        .map(({ label, when, way }) => rule(label, [present(fact), ...when], way)),
      rule('missing', [{ any: [present(fact, false), ...absent] }], wayOfMissing(node, fullMarks), true),
    ];
  });
}

/** For each stage, which of the scorings counts there: a variant's, or the indicator's own (0). */
function scoringPlaces({ stages }: Program, { variants = [] }: Indicator): ReadonlyMap<string, number> {
  const places = new Map(stages.map(({ stage }) => [stage.id, 0]));
  variants.forEach(({ stages: ids }, index) => {
    for (const id of ids) places.set(id, index + 1);
  });
  return places;
}

function stageLeaf(
  { stages }: Program,
  places: ReadonlyMap<string, number>,
  place: number,
): readonly RuleLeaf[] | 'never' {
  const ids = stages.map(({ stage }) => stage.id).filter((id) => places.get(id) === place);
  if (ids.length === stages.length) return place === 0 || stages.length > 0 ? [] : 'never';
  return ids.length === 0 ? 'never' : [{ fact: 'stage', operator: 'in', value: ids }];
}

/** The populations that a scoring compares with, and when an enterprise belongs to none of them. */
function populationsOf(
  program: Program,
  id: string,
  scoring: Scoring,
  place: number,
  statistics: Statistics | null,
): { readonly populations: Marked['populations']; readonly absent: readonly RuleCondition[] } {
  if (!comparesWithPopulation(scoring)) return { populations: [], absent: [] };
  const scope = scoring.scope ?? 'all';
  const stageIds = program.stages.map(({ stage }) => stage.id);
  if (scope === 'all' || (scope === 'stage' && stageIds.length === 0)) {
    const key = scope === 'all' ? 'all' : '';
    return { populations: [{ when: [], name: populationName(id, place, key) }], absent: [] };
  }
  const taken = statistics?.population[id]?.[String(place)];
  const keys = taken ? Object.keys(taken) : scope === 'stage' ? stageIds : optionsOf(program, scope);
  return {
    populations: keys.map((key) => ({
      when: [present(scope), { fact: scope, operator: 'equal' as const, value: key }],
      name: populationName(id, place, key),
    })),
    absent: [present(scope, false), { fact: scope, operator: 'notIn', value: keys }],
  };
}

function comparesWithPopulation(scoring: Scoring): scoring is Extract<Scoring, { readonly scope?: string }> {
  return scoring.method === 'percentile' || scoring.method === 'minMax' || scoring.method === 'zScore';
}

function optionsOf({ fields }: Program, field: string): string[] {
  return (fields.get(field)?.options ?? []).map(({ value }) => value);
}

export function populationName(indicator: string, place: number, key: string): string {
  return `${indicator}/${place}/${key}`;
}

export function medianName(indicator: string): string {
  return `${indicator}/median`;
}

function wayOfMissing({ id, missing = 'zero' }: Indicator, fullMarks: number): Way {
  if (missing === 'zero') return { how: 'mark', mark: 0 };
  if (missing === 'exclude' || missing === 'reject') return { how: missing };
  if (missing === 'median') return { how: 'median', population: medianName(id) };
  return { how: 'mark', mark: within(missing.mark, fullMarks) };
}
