import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { rawAt } from './raw-at.ts';

interface Props {
  /** The entry's JSON pointer. */
  readonly path: string;
  /** Places below it that show their own problems. */
  readonly except?: readonly string[];
}

/** What `check` finds in an entry, with its quick fixes; what can't be read is shown as it stands. */
export function EntryProblems({ path, except = [] }: Props) {
  const { t } = useTranslation('sections');
  const { text } = useLanguage();
  const { dispatch } = useEditorActions();
  const readOnly = useEditor((state) => state.readOnly);
  const problems = useEditor((state) => state.problems);
  const raw = useEditor((state) => state.definition);
  const here = problems.filter(
    (one) =>
      (one.path === path || one.path.startsWith(`${path}/`)) &&
      !except.some((below) => one.path === path + below || one.path.startsWith(`${path}${below}/`)),
  );
  if (here.length === 0) return null;
  const isUnreadable = here.some(({ code }) => code.startsWith('shape.'));
  return (
    <div className="section-problems">
      <ul aria-label={t('problems')}>
        {here.map(({ code, path: at, severity, message, fix }) => (
          <li key={`${code} ${at}`} data-severity={severity}>
            {text(message)}
            {fix && !readOnly && (
              <Button size="small" type="link" onClick={() => dispatch({ type: 'applyPatch', ...fix })}>
                {text(fix.label)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isUnreadable && (
        <details>
          <summary>{t('asItStands')}</summary>
          <pre>{JSON.stringify(rawAt(raw, path), null, 2)}</pre>
        </details>
      )}
    </div>
  );
}
