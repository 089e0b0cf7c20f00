import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../../editor/use-editor.tsx';
import { useWorkbench } from './workbench-store.ts';

/** What keeps the draft from being submitted or published as it is, as far as the page knows. */
export function DraftState({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('designer');
  const problems = useEditor((state) => state.problems);
  const save = useEditor((state) => state.save);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const seeProblems = () => {
    useWorkbench.getState().show({ side: 'problems' });
    onClose();
  };
  return (
    <>
      {errors > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('publishing.blocked', { count: errors })}
          action={
            <Button size="small" onClick={seeProblems}>
              {t('publishing.seeProblems')}
            </Button>
          }
        />
      )}
      {save.kind !== 'saved' && <Alert type="warning" showIcon title={t('publishing.notSaved')} />}
      {errors === 0 && problems.length > 0 && (
        <Alert type="info" showIcon title={t('publishing.warnings', { count: problems.length })} />
      )}
    </>
  );
}
