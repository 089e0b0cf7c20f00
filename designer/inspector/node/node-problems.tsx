import { useTranslation } from 'react-i18next';
import { useProblems } from './problems.ts';
import { ProblemItems } from './problems-here.tsx';

interface Props {
  readonly path: string;
  /** What stands below a group is its children's. */
  readonly isGroup: boolean;
}

/** All that is wrong with a node, wherever it is shown. */
export function NodeProblems({ path, isGroup }: Props) {
  const { t } = useTranslation('inspector');
  const all = useProblems(path);
  const below = new RegExp(`^${path}/children/\\d+`);
  const own = isGroup ? all.filter((problem) => !below.test(problem.path)) : all;
  if (own.length === 0) return null;
  const errors = own.filter(({ severity }) => severity === 'error').length;
  return (
    <details className="node-problems" data-severity={errors > 0 ? 'error' : 'warning'}>
      <summary>{t('problems.count', { errors, warnings: own.length - errors })}</summary>
      <ProblemItems problems={own} />
    </details>
  );
}
