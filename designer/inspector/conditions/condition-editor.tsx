import { CodeOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pointer } from '../../../schemas/pointer.ts';
import { useEditor } from '../../editor/use-editor.tsx';
import { useKnownNames, useNaming } from '../../formula/use-known.ts';
import { type ConditionContext, ConditionProvider } from './condition-context.ts';
import { ConditionJson } from './condition-json.tsx';
import { ConditionPart } from './condition-part.tsx';
import type { ConditionEditorProps } from './condition-props.ts';
import { isPart } from './form.ts';
import { conditionInWords } from './in-sentence.ts';
import { newLeaf } from './tree.ts';
import './conditions.css';

/** A condition as nested rows, as a sentence, and as JSON one click away. */
export function ConditionEditor(props: ConditionEditorProps) {
  const { value, place, path, onChange, optional = false, noneMeans, readOnly = false, ariaLabel } = props;
  const { t } = useTranslation('conditions');
  const known = useKnownNames(place);
  const naming = useNaming();
  const problems = useEditor((state) => state.problems);
  const [showsJson, setShowsJson] = useState(false);
  const [focused, setFocused] = useState<string | null>(null);
  const frame = useRef<HTMLFieldSetElement>(null);
  const context = useMemo(
    (): ConditionContext => ({
      root: value,
      known,
      readOnly,
      focused,
      problemsAt: (below) => problems.filter((problem) => problem.path === path + below),
      change(root, { gesture, focus } = {}) {
        setFocused(focus ? pointer(...focus) : null);
        // Whoever works with keys goes on in the frame, not at the top of the page.
        if (!focus && gesture === undefined) frame.current?.focus();
        if (root === undefined || isPart(root)) onChange(root, gesture);
      },
    }),
    [value, known, readOnly, focused, problems, path, onChange],
  );
  const isThere = value !== undefined;
  return (
    <fieldset className="condition" ref={frame} tabIndex={-1} aria-label={ariaLabel}>
      <ConditionProvider value={context}>
        <div className="condition-head">
          <p className="condition-words" aria-live="polite">
            {isThere ? conditionInWords(value, naming) : (noneMeans ?? t('none'))}
          </p>
          {isThere && (
            <Button
              size="small"
              type={showsJson ? 'default' : 'text'}
              icon={<CodeOutlined aria-hidden />}
              aria-pressed={showsJson}
              onClick={() => setShowsJson(!showsJson)}
            >
              JSON
            </Button>
          )}
        </div>
        {isThere && (showsJson ? <ConditionJson way={[]} part={value} /> : <ConditionPart way={[]} part={value} />)}
        {!isThere && !readOnly && (
          <Button
            size="small"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => context.change(newLeaf, { focus: [] })}
          >
            {t('addFirst')}
          </Button>
        )}
        {!isThere && !optional && <p className="condition-fault">{t('needed')}</p>}
      </ConditionProvider>
    </fieldset>
  );
}
