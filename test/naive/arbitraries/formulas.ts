import fc from 'fast-check';
import { dates, fieldNames, type Names, numbers, tables, texts } from './vocabulary.ts';

export interface Formulas {
  readonly number: fc.Arbitrary<string>;
  readonly boolean: fc.Arbitrary<string>;
  readonly text: fc.Arbitrary<string>;
  readonly date: fc.Arbitrary<string>;
}

type Formula = fc.Arbitrary<string>;

function calls(names: readonly string[], ...args: readonly Formula[]): Formula {
  return fc.tuple(fc.constantFrom(...names), fc.tuple(...args)).map(([name, given]) => `${name}(${given.join(', ')})`);
}

function infix(operators: readonly string[], left: Formula, right: Formula): Formula {
  return fc.tuple(left, fc.constantFrom(...operators), right).map(([a, operator, b]) => `(${a} ${operator} ${b})`);
}

function some(arg: Formula): Formula {
  return fc.array(arg, { minLength: 1, maxLength: 3 }).map((args) => args.join(', '));
}

function choices(condition: Formula, branch: Formula): readonly Formula[] {
  return [
    calls(['if'], condition, branch, branch),
    fc.tuple(condition, branch, branch).map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
    calls(['coalesce'], some(branch)),
  ];
}

/** Earlier periods of fields of one type. */
function earlier(names: readonly string[]): Formula {
  return fc
    .tuple(fc.constantFrom(...names), fc.constantFrom('', ', 1', ', 2'))
    .map(([name, periods]) => `prev(${name}${periods})`);
}

function quoted(text: string): string {
  return `'${text}'`;
}

/** Well-typed formulas over some names: every operator and function of the language. */
export function formulasOver(names: Names): Formulas {
  const categoryNames = names.categories.map(({ name }) => name);
  const textNames = fc.constantFrom(...names.texts, ...categoryNames);
  const literal = fc.constantFrom(...numbers.map(String));
  const depthIdentifier = fc.createDepthIdentifier();
  const pick = (first: Formula, ...others: readonly Formula[]): Formula =>
    fc.oneof({ depthIdentifier, maxDepth: 3, withCrossShrink: true }, { weight: 4, arbitrary: first }, ...others);

  return fc.letrec<Record<'number' | 'boolean' | 'text' | 'reading' | 'date', string>>((tie) => {
    const [number, boolean, text, reading, date] = [
      tie('number'),
      tie('boolean'),
      tie('text'),
      tie('reading'),
      tie('date'),
    ];
    const simple = fc.constantFrom(...names.numbers);
    return {
      number: pick(
        simple,
        literal,
        infix(['+', '-', '*', '/', '%', '**'], number, number),
        infix(['*', '/', '+'], simple, literal),
        number.map((a) => `(-${a})`),
        calls(['abs', 'round', 'floor', 'ceil', 'sqrt', 'exp', 'ln', 'log10'], number),
        calls(['min', 'max', 'sum', 'avg', 'count'], some(number)),
        calls(['pow', 'ratio', 'growth'], number, number),
        calls(['clamp', 'cagr'], number, number, number),
        calls(['years', 'months'], date),
        calls(['lookup'], fc.constantFrom(...tables.map(({ id }) => id)), text),
        earlier(fieldNames.numbers),
        ...choices(boolean, number),
      ),
      boolean: pick(
        fc.constantFrom(...names.booleans, 'true', 'false'),
        infix(['<', '<=', '>', '>=', '==', '!='], number, number),
        infix(['<', '<=', '>', '>=', '==', '!='], simple, literal),
        infix(['<', '<=', '>', '>=', '==', '!='], date, fc.oneof(date, fc.constantFrom(...dates.map(quoted)))),
        infix(['==', '!='], boolean, boolean),
        infix(['==', '!='], reading, reading),
        infix(['==', '!='], fc.constantFrom(...names.texts), fc.constantFrom(...texts.map(quoted))),
        fc
          .constantFrom(...names.categories)
          .chain(({ name, options }) =>
            infix(['==', '!='], fc.constant(name), fc.constantFrom(...options.map(quoted))),
          ),
        infix(['&&', '||'], boolean, boolean),
        boolean.map((a) => `(!${a})`),
        calls(['isMissing'], fc.oneof(number, boolean, reading, date)),
        earlier(fieldNames.booleans),
        ...choices(boolean, boolean),
      ),
      text: pick(reading, fc.constantFrom(...texts.map(quoted))),
      // A text that is not merely written: a written one may stand only beside names that list it.
      reading: pick(
        textNames,
        earlier([...fieldNames.texts, ...fieldNames.categories.map(({ name }) => name)]),
        ...choices(boolean, textNames),
      ),
      date: pick(fc.constantFrom(...names.dates), earlier(fieldNames.dates), ...choices(boolean, date)),
    };
  });
}
