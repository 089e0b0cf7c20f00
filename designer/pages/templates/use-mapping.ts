import { useMemo, useState } from 'react';
import type { MappingProposal } from '../../api/answers.ts';
import { useMappingProposal } from './use-templates.ts';

export interface Mapping {
  readonly proposal: ReturnType<typeof useMappingProposal>;
  /** False: only the columns of records are known, so that nothing can be chosen. */
  readonly isOpen: boolean;
  /** By the template's fields the park's own, as the rule set declares them. */
  readonly chosen: Readonly<Record<string, string>>;
  /** Of all that was proposed: null where the field comes with the template. */
  readonly decided: Readonly<Record<string, string | null>>;
  /** A field of the park that two of the template's are to be; null: none. */
  readonly twice: string | null;
  choose(field: string, to: string | null): void;
}

export interface RuleSetMapping extends Mapping {
  /** Whose fields the park's are; undefined: only the columns of its records. */
  readonly ruleSet: string | undefined;
  chooseRuleSet(ruleSet: string | undefined): void;
}

/** For a template that is cloned: what was found, with what a person chose otherwise. */
export function useMapping(park: string, template: string): RuleSetMapping {
  const [ruleSet, setRuleSet] = useState<string>();
  const proposal = useMappingProposal(park, template, ruleSet);
  const { forget, ...mapping } = useChoices(proposal, ruleSet !== undefined);
  return {
    ...{ ...mapping, ruleSet },
    chooseRuleSet: (next) => {
      setRuleSet(next);
      forget();
    },
  };
}

/** For fields that come to a rule set: what was found there, with what a person chose otherwise. */
export function useChoices(proposal: Mapping['proposal'], isOpen = true): Mapping & { forget(): void } {
  const [own, setOwn] = useState<Readonly<Record<string, string | null>>>({});
  const decided = useMemo(() => (isOpen ? decidedIn(proposal.data, own) : {}), [proposal.data, own, isOpen]);
  const chosen = useMemo(() => withoutNull(decided), [decided]);
  const taken = Object.values(chosen);
  return {
    ...{ proposal, isOpen, chosen, decided },
    twice: taken.find((to, index) => taken.indexOf(to) !== index) ?? null,
    choose: (field, to) => setOwn({ ...own, [field]: to }),
    forget: () => setOwn({}),
  };
}

function decidedIn(proposal: MappingProposal | undefined, own: Readonly<Record<string, string | null>>) {
  const decided: Record<string, string | null> = {};
  for (const { id, to } of proposal?.fields ?? []) decided[id] = (Object.hasOwn(own, id) ? own[id] : to) ?? null;
  return decided;
}

function withoutNull(decided: Readonly<Record<string, string | null>>) {
  const chosen: Record<string, string> = {};
  for (const [id, to] of Object.entries(decided)) if (to !== null) chosen[id] = to;
  return chosen;
}
