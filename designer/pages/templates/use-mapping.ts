import { useMemo, useState } from 'react';
import type { MappingProposal } from '../../api/answers.ts';
import { useMappingProposal } from './use-templates.ts';

export interface MappingChoice {
  /** Whose fields the park's are; undefined: only the columns of its records. */
  readonly ruleSet: string | undefined;
  /** By the template's fields the park's own, as the rule set declares them. */
  readonly chosen: Readonly<Record<string, string>>;
}

export interface Mapping extends MappingChoice {
  readonly proposal: ReturnType<typeof useMappingProposal>;
  /** A field of the park that two of the template's are to be; null: none. */
  readonly twice: string | null;
  choose(field: string, to: string | null): void;
  chooseRuleSet(ruleSet: string | undefined): void;
}

/** What was found, with what a person chose otherwise. */
export function useMapping(park: string, template: string | undefined, first?: string): Mapping {
  const [ruleSet, setRuleSet] = useState(first);
  const [own, setOwn] = useState<Readonly<Record<string, string | null>>>({});
  const proposal = useMappingProposal(park, template, ruleSet);
  const chosen = useMemo(
    () => (ruleSet === undefined ? {} : chosenIn(proposal.data, own)),
    [proposal.data, own, ruleSet],
  );
  const taken = Object.values(chosen);
  return {
    ...{ ruleSet, chosen, proposal },
    twice: taken.find((to, index) => taken.indexOf(to) !== index) ?? null,
    choose: (field, to) => setOwn({ ...own, [field]: to }),
    chooseRuleSet: (next) => {
      setRuleSet(next);
      setOwn({});
    },
  };
}

function chosenIn(proposal: MappingProposal | undefined, own: Readonly<Record<string, string | null>>) {
  const chosen: Record<string, string> = {};
  for (const { id, to } of proposal?.fields ?? []) {
    const one = Object.hasOwn(own, id) ? own[id] : to;
    if (one !== null && one !== undefined) chosen[id] = one;
  }
  return chosen;
}
