import { limits } from '../json/limits.ts';
import type { Problem } from '../problem.ts';
import { type Fault, isObject, problemAt, type Schema } from './fault.ts';
import { unmet, withoutTriedForms } from './forms.ts';
import { reporters } from './index.ts';

/** The problems of one document, in its order; without the noise of branches that were only tried. */
export function problemsOf(faults: readonly Fault[], root: Schema): readonly Problem[] {
  const told = withoutTriedForms(faults);
  const formless = faults.filter(({ keyword, data }) => keyword === 'oneOf' && isObject(data));
  const unclear = new Map(formless.map((fault) => [fault.instancePath, fault]));
  const problems = new Map<string, Problem>();
  for (const fault of told) {
    // Where it is unclear which form an object has, what its forms lack says nothing.
    const form = unclear.get(fault.instancePath);
    if (form && form.parentSchema !== fault.parentSchema) continue;
    if (fault.keyword === 'oneOf' && !form) continue;
    const report = reporters.get(fault.keyword);
    if (!report) continue;
    const problem = report(fault, root);
    // A schema and the one that it refers to can both miss the same.
    problems.set(JSON.stringify([problem.code, problem.path, problem.message.en]), problem);
    if (problems.size > limits.problems) break;
  }
  // Whatever is wrong is told somehow: a refusal without a reason helps nobody.
  const [first] = faults;
  if (problems.size === 0 && first) return [unmet(first, root)];
  return atMost([...problems.values()], faults.length > limits.faults);
}

/** Never more than the limit; where there are more, the last says so. */
export function atMost(problems: readonly Problem[], areMore = false): readonly Problem[] {
  if (problems.length <= limits.problems && !areMore) return problems;
  const first = problems.slice(0, limits.problems - 1);
  return [...first, problemAt('', 'schema.tooManyProblems', { limit: first.length })];
}
