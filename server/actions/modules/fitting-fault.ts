import type { Unfit } from '../../../rules/modules/fitting.ts';
import { HttpProblem, type ProblemFault } from '../../http/problem.ts';
import { sayOfModules } from './messages.ts';

/** Why a rule set can't take a module in, each reason by itself. */
export function fittingFault(unfit: readonly Unfit[]): HttpProblem {
  const faults = unfit.map(faultOf);
  const [first] = faults;
  if (!first) throw new Error('Something does not fit');
  return new HttpProblem(422, first.code, first.message, { faults });
}

function faultOf(one: Unfit): ProblemFault {
  switch (one.kind) {
    case 'noGroup':
      return { code: 'module.noGroup', pointer: '/parent', message: sayOfModules('module.noGroup', one.id) };
    case 'stages':
      return {
        ...{ code: 'module.stages', pointer: '/node' },
        message: sayOfModules('module.stages', one.ids.join(', ')),
      };
    case 'field':
      return { code: 'module.field', pointer: '/mapping', message: sayOfModules('module.field', one.id) };
    case 'name':
      return { code: 'module.name', pointer: '/node', message: sayOfModules('module.name', one.id) };
  }
}
