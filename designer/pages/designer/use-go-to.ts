import { useEditorActions } from '../../editor/use-editor.tsx';
import { placeOf } from './place-of-problem.ts';
import { useWorkbench } from './workbench-store.ts';

/** Leads to what stands at a JSON pointer of the definition: its node, or its section's editor. */
export function useGoTo(): (pointer: string) => void {
  const editor = useEditorActions();
  const { show, openSection, closeSection } = useWorkbench.getState();
  return (pointer) => {
    const place = placeOf(editor.store.getState().definition, pointer);
    if (place.of === 'section') return openSection(place.section, place.pointer);
    closeSection();
    editor.select([place.node]);
    show({ side: 'inspector' });
  };
}
