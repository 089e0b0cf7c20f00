import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { RuleSet } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import type { History } from '../../editor/history/history.ts';
import { goneTo } from '../../editor/history/timeline.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import type { CompareWith } from '../../park/dock/dock-header.tsx';
import { openedBaseline, versionBaseline } from './use-baseline.ts';
import { definitionOf, useVersions, versionQuery } from './use-version.ts';

const mostSteps = 20;

/** What the draft can be compared with: published versions, and any of the last steps. */
export function useCompareWith(park: string, ruleSet: RuleSet): CompareWith {
  const { text } = useLanguage();
  const client = useQueryClient();
  const { setBaseline, store } = useEditorActions();
  const baseline = useEditor((state) => state.baseline);
  const otherSteps = useEditor(useShallow(({ history }) => stepsButThis(history)));
  const { data } = useVersions(park, ruleSet.id);
  return useMemo(() => {
    const numbers = data?.items.map(({ number }) => number) ?? [];
    const steps = otherSteps.flatMap((step, index) => (step ? [{ label: step.label, after: index + 1 }] : []));
    const offered = [
      ...numbers.map((number) => ({ label: versionBaseline(number), key: `version ${number}` })),
      { label: openedBaseline, key: 'step 0' },
      ...steps.slice(-mostSteps).map(({ label, after }) => ({ label, key: `step ${after}` })),
    ];
    const chosen = baseline && offered.find(({ label }) => label.en === baseline.label.en);
    return {
      options: [
        ...offered.map(({ key, label }) => ({ key, label: text(label) })),
        ...(baseline && !chosen ? [{ key: 'other', label: text(baseline.label) }] : []),
      ],
      chosen: chosen?.key ?? (baseline ? 'other' : null),
      async onChoose(key) {
        const found = offered.find((one) => one.key === key);
        if (!found) return setBaseline(null);
        const [kind, written] = found.key.split(' ');
        if (kind === 'step') {
          const { definition } = goneTo(store.getState(), Number(written));
          return setBaseline({ label: found.label, definition });
        }
        const version = await client.fetchQuery(versionQuery(park, ruleSet.id, Number(written)));
        setBaseline({ label: found.label, definition: definitionOf(version) });
      },
    };
  }, [text, client, setBaseline, store, baseline, otherSteps, data, park, ruleSet.id]);
}

/** The step that a slider is making changes with each move; the others are the same ones all the while. */
function stepsButThis({ entries, at }: History) {
  return entries.map((entry, index) => (index + 1 === at ? null : entry));
}
