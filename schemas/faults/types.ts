import { eitherOf, sentence } from '../messages/messages.ts';
import type { Problem } from '../problem.ts';
import type { Sentence } from '../text.ts';
import { placeOf, problemAt, type Reporter, shown, textsIn } from './fault.ts';

const kinds = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'] as const;

export const type: Reporter = (fault) => {
  const { type: expected } = fault.params;
  return typeProblem(placeOf(fault), fault.data, Array.isArray(expected) ? textsIn(expected) : [String(expected)]);
};

export function kindsIn(types: readonly string[]): readonly Sentence[] {
  return kinds.filter((kind) => types.includes(kind)).map((kind) => sentence(`kind.${kind}`));
}

/** JSON has no infinity, but `1e999` in a text reads as one. */
export function typeProblem(path: string, got: unknown, expected: readonly string[]): Problem {
  if (typeof got === 'number' && !Number.isFinite(got)) return problemAt(path, 'schema.finite', { got: String(got) });
  const isScalar = typeof got !== 'object' || got === null;
  return problemAt(path, 'schema.type', {
    expected: eitherOf(kindsIn(expected)),
    got: isScalar ? shown(got) : sentence(Array.isArray(got) ? 'kind.array' : 'kind.object'),
  });
}
