import { CloseCircleFilled, WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../schemas/problem.ts';
import { useLanguage } from '../../app/languages.ts';
import { nodeAtPointer } from '../../editor/tree/node-index.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { useProblems, withoutOwner } from './problems.ts';

interface Props {
  readonly path: string;
  readonly except?: readonly string[];
}

/** What is wrong at a place, with its quick fixes. */
export function ProblemsHere({ path, except }: Props) {
  return <ProblemItems problems={useProblems(path, except)} />;
}

const mostShown = 6;

export function ProblemItems({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation('inspector');
  if (problems.length === 0) return null;
  return (
    <ul className="insp-problems" aria-label={t('problems.label')}>
      {problems.slice(0, mostShown).map((problem) => (
        <ProblemItem key={`${problem.path} ${problem.code}`} problem={problem} />
      ))}
      {problems.length > mostShown && <li>{t('problems.more', { count: problems.length - mostShown })}</li>}
    </ul>
  );
}

function ProblemItem({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation('inspector');
  const { language, text } = useLanguage();
  const { dispatch } = useEditorActions();
  const readOnly = useEditor((state) => state.readOnly);
  const definition = useEditor((state) => state.definition);
  const node = nodeAtPointer(definition, problem.path)?.node;
  const { severity, fix } = problem;
  return (
    <li data-severity={severity}>
      {severity === 'error' ? (
        <CloseCircleFilled aria-label={t('problems.error')} />
      ) : (
        <WarningFilled aria-label={t('problems.warning')} />
      )}
      <span>
        {node ? withoutOwner(problem, node, language) : text(problem.message)}
        {fix && !readOnly && (
          <Button
            size="small"
            type="link"
            onClick={() => dispatch({ type: 'applyPatch', patch: fix.patch, label: fix.label })}
          >
            {text(fix.label)}
          </Button>
        )}
      </span>
    </li>
  );
}
