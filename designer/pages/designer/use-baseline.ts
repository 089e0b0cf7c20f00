import { useEffect } from 'react';
import type { Sentence } from '../../../schemas/text.ts';
import type { RuleSet } from '../../api/answers.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { usePark } from '../../park/park-store.ts';
import { definitionOf, useVersion } from './use-version.ts';

export function versionBaseline(number: number): Sentence {
  return { 'zh-CN': `已发布版本 ${number}`, en: `Published version ${number}` };
}

export const openedBaseline: Sentence = { 'zh-CN': '打开草稿时', en: 'When the draft was opened' };

/** Until the person chooses otherwise, the draft is compared with the latest version, else with itself as it was opened. */
export function useFirstBaseline(park: string, ruleSet: RuleSet): void {
  const editor = useEditorActions();
  const number = ruleSet.latestVersion?.number;
  const { data } = useVersion(park, ruleSet.id, number);
  useEffect(() => {
    if (number === undefined) {
      editor.setBaseline({ label: openedBaseline, definition: editor.store.getState().definition });
    } else if (data) editor.setBaseline({ label: versionBaseline(number), definition: definitionOf(data) });
  }, [editor, number, data]);
}

/** The park's worker scores what the editor holds, and tells the editor what `check` finds. */
export function useParkFollows(): void {
  const editor = useEditorActions();
  const baseline = useEditor((state) => state.baseline);
  useEffect(() => {
    usePark.getState().setBaseline(baseline?.definition ?? null);
  }, [baseline]);
  useEffect(() => {
    const { setDefinition } = usePark.getState();
    setDefinition(editor.store.getState().definition);
    const leaveEditor = editor.store.subscribe((now, before) => {
      if (now.definition !== before.definition) setDefinition(now.definition);
    });
    const leavePark = usePark.subscribe((now, before) => {
      if (now.problems !== before.problems) editor.setProblems(now.problems);
    });
    return () => {
      leaveEditor();
      leavePark();
    };
  }, [editor]);
}
