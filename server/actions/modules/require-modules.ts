import type { Module } from '../../../rules/modules/module.ts';
import { moduleFaults } from '../../../rules/modules/module-faults.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { shaped } from '../compare/shaped.ts';
import { sayOfModules } from './messages.ts';
import { moduleReference } from './module-reference.ts';

/** Refuses a definition in which a module is not as its reference has it. */
export async function requireModules(
  deps: Pick<Deps, 'store'>,
  park: string,
  modules: readonly Module[],
  definition: unknown,
): Promise<void> {
  if (modules.length === 0) return;
  const whole = shaped(definition);
  const faults = (await Promise.all(modules.map((module) => faultsOf(deps, park, module, whole)))).flat();
  if (faults.length > 0)
    throw new HttpProblem(422, 'module.changed', sayOfModules('module.changed', faults.length), {
      faults: faults.map(({ id }) => ({
        ...{ code: 'module.changedOne', pointer: '/definition' },
        message: sayOfModules('module.changedOne', id),
      })),
    });
}

/** Those of the modules that a definition has as their references do: what a version says of itself. */
export async function modulesIn(
  deps: Pick<Deps, 'store'>,
  park: string,
  modules: readonly Module[],
  definition: Definition,
): Promise<readonly Module[]> {
  const faults = await Promise.all(modules.map((module) => faultsOf(deps, park, module, definition)));
  return modules.filter((_, index) => faults[index]?.length === 0);
}

async function faultsOf(deps: Pick<Deps, 'store'>, park: string, module: Module, definition: Definition) {
  return moduleFaults(definition, await moduleReference(deps, park, module));
}
