import type { Program } from '../program/program.ts';
import type { GradeEvent, PlainRule, RuleCondition } from './translation.ts';

/** Grades by total read `total`; grades by ranking read `above`, and `places.<grade>`: its share of those ranked. */
export function gradeRules({ grades }: Program): readonly PlainRule<GradeEvent>[] {
  const byRanking = grades.some(({ top }) => top !== undefined);
  return grades.map(({ id, from }, index) => {
    const better = grades[index - 1];
    const conditions: RuleCondition[] = [];
    if (byRanking) {
      conditions.push({ fact: 'above', operator: 'lessThan', value: { fact: `places.${id}` } });
      if (better)
        conditions.push({ fact: 'above', operator: 'greaterThanInclusive', value: { fact: `places.${better.id}` } });
    } else {
      conditions.push({ fact: 'has.total', operator: 'equal', value: true });
      if (from !== undefined) conditions.push({ fact: 'total', operator: 'greaterThanInclusive', value: from });
      if (better?.from !== undefined) conditions.push({ fact: 'total', operator: 'lessThan', value: better.from });
    }
    return {
      name: `grade ${id}`,
      priority: 1,
      conditions: { all: conditions },
      event: { type: 'grade', params: { grade: id } },
    };
  });
}
