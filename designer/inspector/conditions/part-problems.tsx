import { Button } from 'antd';
import { useLanguage } from '../../app/languages.ts';
import { useEditorActions } from '../../editor/use-editor.tsx';
import { useCondition } from './condition-context.ts';

/** What `check` finds at a part, with its quick fix. */
export function PartProblems({ below, more = [] }: { readonly below: string; readonly more?: readonly string[] }) {
  const { problemsAt, readOnly } = useCondition();
  const { text } = useLanguage();
  const { dispatch } = useEditorActions();
  const problems = [below, ...more.map((step) => `${below}/${step}`)].flatMap(problemsAt);
  return problems.map(({ code, path, severity, message, fix }) => (
    <p key={`${code} ${path}`} className="condition-fault" data-severity={severity}>
      {text(message)}
      {fix && !readOnly && (
        <Button size="small" type="link" onClick={() => dispatch({ type: 'applyPatch', ...fix })}>
          {text(fix.label)}
        </Button>
      )}
    </p>
  ));
}
