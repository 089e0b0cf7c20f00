import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorActions } from '../editor/use-editor.tsx';
import { usePark } from '../park/park-store.ts';
import { useSimulation } from './simulation-store.ts';

/** What the simulated enterprise gets now becomes what a test of the definition expects. */
export function SaveTest() {
  const { t } = useTranslation('designer');
  const { message } = App.useApp();
  const { dispatch, store } = useEditorActions();
  const readOnly = useEditor((state) => state.readOnly);
  const shown = useSimulation((simulation) => simulation.shown);
  if (!shown || readOnly) return null;
  const save = async () => {
    const taken = new Set(store.getState().definition.tests?.map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`t${number}`)) number++;
    const name = shown.result?.changed.record.name ?? shown.result?.changed.record.enterpriseId ?? `t${number}`;
    const saved = await usePark.getState().testCase(shown.request, `t${number}`, { 'zh-CN': String(name) });
    if (!saved) return void message.warning(t('simulation.unrunnable'));
    dispatch({ type: 'addEntry', section: 'tests', entry: saved.testCase });
    void message.success(t('simulation.testSaved'));
    if (saved.leftOut.length > 0) void message.info(t('simulation.testLeftOut', { list: saved.leftOut.join('、') }));
  };
  return (
    <Button size="small" onClick={() => void save()}>
      {t('simulation.saveTest')}
    </Button>
  );
}
