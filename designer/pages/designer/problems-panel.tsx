import { CheckCircleOutlined, CloseCircleFilled, ToolOutlined, WarningFilled } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../schemas/problem.ts';
import { textIn } from '../../../schemas/text.ts';
import { useLanguage } from '../../app/languages.ts';
import { NothingYet } from '../../app/states/states.tsx';
import { nodeAtPointer } from '../../editor/tree/node-index.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { usePark } from '../../park/park-store.ts';
import { placeOf } from './place-of-problem.ts';
import { useGoTo } from './use-go-to.ts';

const mostShown = 300;
/** What keeps the rules from being published comes first. */
const severities = ['error', 'warning'] as const;

/** All that `check` finds; each leads to its place, and where there is a fix, to that. */
export function ProblemsPanel() {
  const { t } = useTranslation('designer');
  const problems = useEditor((state) => state.problems);
  const checked = usePark((park) => park.checked);
  const [only, setOnly] = useState<'all' | 'error' | 'warning'>('all');
  const of = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity);
  const shown = only === 'all' ? severities.flatMap(of) : of(only);
  const errors = of('error').length;
  return (
    <section className="side-panel" aria-label={t('sides.problems')} aria-busy={!checked}>
      <Segmented<'all' | 'error' | 'warning'>
        block
        size="small"
        aria-label={t('problems.show')}
        value={only}
        options={[
          { value: 'all', label: t('problems.all', { count: problems.length }) },
          { value: 'error', label: t('problems.errors', { count: errors }) },
          { value: 'warning', label: t('problems.warnings', { count: problems.length - errors }) },
        ]}
        onChange={(value) => setOnly(value)}
      />
      {shown.length === 0 ? (
        <NothingYet
          title={
            <>
              <CheckCircleOutlined aria-hidden style={{ color: 'var(--rise)' }} /> {t('problems.none')}
            </>
          }
        />
      ) : (
        <ol className="problem-list">
          {shown.slice(0, mostShown).map((problem) => (
            <ProblemRow key={`${problem.path} ${problem.code} ${problem.message.en}`} problem={problem} />
          ))}
        </ol>
      )}
      {shown.length > mostShown && <p className="soft">{t('problems.more', { count: shown.length - mostShown })}</p>}
    </section>
  );
}

function ProblemRow({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation('designer');
  const { t: ofSections } = useTranslation('sections');
  const { text, language } = useLanguage();
  const { dispatch } = useEditorActions();
  const definition = useEditor((state) => state.definition);
  const readOnly = useEditor((state) => state.readOnly);
  const goTo = useGoTo();
  const { severity, path, message, fix } = problem;
  const node = nodeAtPointer(definition, path)?.node;
  const place = placeOf(definition, path);
  const section = place.of === 'section' ? ofSections(`names.${place.section}`) : path || '/';
  return (
    <li className="problem">
      <button type="button" onClick={() => goTo(path)}>
        {severity === 'error' ? (
          <CloseCircleFilled aria-label={t('problems.error')} style={{ color: 'var(--fall)' }} />
        ) : (
          <WarningFilled aria-label={t('problems.warning')} style={{ color: 'var(--warn)' }} />
        )}
        <span>
          <span className="problem-place" title={path}>
            {node?.name?.['zh-CN'] ? textIn(language, node.name) : section}
          </span>
          {text(message)}
        </span>
      </button>
      {fix && !readOnly && (
        <Button
          size="small"
          icon={<ToolOutlined aria-hidden />}
          onClick={() => dispatch({ type: 'applyPatch', patch: fix.patch, label: fix.label })}
        >
          {text(fix.label)}
        </Button>
      )}
    </li>
  );
}
