import fc from 'fast-check';
import type { Application } from '../../../schemas/definition.ts';
import { conditionsOver } from './conditions.ts';
import { formulasOver } from './formulas.ts';
import { called, type Names } from './vocabulary.ts';

export function applications(names: Names, scopes: readonly string[]): fc.Arbitrary<readonly Application[]> {
  const orderable = fc.constantFrom('total', ...names.numbers, ...names.dates, ...names.booleans);
  const order = fc.record({ fact: orderable, descending: fc.boolean() }, { requiredKeys: ['fact'] });
  const quota = fc.record(
    {
      count: fc.integer({ min: 1, max: 6 }),
      within: fc.constantFrom(...scopes),
      orderBy: fc.uniqueArray(order, { minLength: 1, maxLength: 2, selector: ({ fact }) => fact }),
    },
    { requiredKeys: ['count', 'orderBy'] },
  );
  const one = fc.record(
    {
      id: fc.constant(''),
      name: fc.constant(called('')),
      when: conditionsOver(names),
      amount: fc.record({ formula: formulasOver(names).number }),
      quota,
    },
    { requiredKeys: ['id', 'name'] },
  );
  return fc
    .array(one, { maxLength: 2 })
    .map((found) => found.map((one, index) => ({ ...one, id: `app${index + 1}`, name: called(`app${index + 1}`) })));
}
