import { useQuery } from '@tanstack/react-query';
import type { Checklist as Gate, RuleSet } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { Loaded } from '../../app/states/states.tsx';
import { useEditor } from '../../editor/use-editor.tsx';
import { Checklist } from '../reviews/checklist.tsx';

interface Props {
  readonly park: string;
  readonly ruleSet: RuleSet;
  /** Of the draft as this page last saved it. */
  readonly revision: number;
}

/** The server's gate for the draft as it is saved. */
export function DraftChecklist({ park, ruleSet, revision }: Props) {
  const isSaved = useEditor(({ save }) => save.kind === 'saved');
  const gate = useQuery({
    queryKey: [park, 'rule-sets', ruleSet.id, 'checklist', revision],
    queryFn: ({ signal }) => request<Gate>(['parks', park, 'rule-sets', ruleSet.id, 'checklist'], { signal }),
    enabled: isSaved,
    staleTime: 0,
  });
  const from = ruleSet.latestVersion?.number;
  const impact = `/parks/${park}/rule-sets/${ruleSet.id}/impact?from=${from}&to=draft`;
  return (
    <Loaded of={gate}>
      {(one) => (
        <Checklist checklist={one} wayTo={(key) => (key === 'impact' && from !== undefined ? impact : undefined)} />
      )}
    </Loaded>
  );
}
