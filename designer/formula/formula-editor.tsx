import { useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../schemas/problem.ts';
import { useLanguage } from '../app/languages.ts';
import { useEditor } from '../editor/use-editor.tsx';
import { functions as englishFunctions } from '../language/en/functions.ts';
import { functions as chineseFunctions } from '../language/zh-CN/functions.ts';
import type { EditorContext } from './extensions/context.ts';
import { faultsIn, type TypedFault } from './faults.ts';
import { FormulaFoot } from './formula-foot.tsx';
import type { FormulaEditorProps } from './formula-props.ts';
import { FormulaTools } from './formula-tools.tsx';
import { useNamesShown } from './names-shown.ts';
import { toIds } from './to-ids.ts';
import { useCodeMirror } from './use-code-mirror.ts';
import { useKnownNames, useNaming } from './use-known.ts';
import './formula.css';

/** Half a word is no fault: what is typed is looked at once it rests. */
const restFor = 400;
const noFaults: readonly TypedFault[] = [];
const noProblems: readonly Problem[] = [];

/** A formula: names of people may be typed for ids; its value for the chosen enterprise and its sentence stand below. */
export function FormulaEditor(props: FormulaEditorProps) {
  // Another formula is another editor: what was typed last is handed on first.
  return <OneFormula key={props.path} {...props} />;
}

function OneFormula(props: FormulaEditorProps) {
  const { place, path, expects, readOnly = false, unit } = props;
  const { t } = useTranslation('formula');
  const footId = useId();
  const known = useKnownNames(place);
  const context = useEditorContext(props);
  const problems = useEditor((state) => state.problems);
  const own = useMemo(() => {
    const here = problems.filter((problem) => problem.path === path);
    return here.length === 0 ? noProblems : here;
  }, [problems, path]);
  const [rested, setRested] = useState(props.value);
  const faults = useMemo(
    () => (rested.trim() === '' && own.length === 0 ? noFaults : faultsIn(rested, known, expects, own)),
    [rested, known, expects, own],
  );
  const { host, view, typed, put } = useCodeMirror(props, context, faults, { hint: t('hint'), footId });
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(typed), restFor);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const { formula } = useMemo(() => toIds(typed, known), [typed, known]);
  return (
    <div className="formula">
      <div ref={host} />
      <FormulaTools readOnly={readOnly} context={context} view={view} />
      <FormulaFoot
        id={footId}
        formula={formula}
        known={known}
        unit={unit}
        faults={typed === rested ? faults : noFaults}
        {...(readOnly
          ? {}
          : { mend: ({ span: [from, to], instead = '' }) => put(typed.slice(0, from) + instead + typed.slice(to)) })}
      />
    </div>
  );
}

function useEditorContext({ place }: FormulaEditorProps): EditorContext {
  const { t } = useTranslation('formula');
  const { language, text } = useLanguage();
  const known = useKnownNames(place);
  const naming = useNaming();
  const { showsNames } = useNamesShown();
  return useMemo(
    () => ({
      known,
      naming,
      language,
      functions: language === 'en' ? englishFunctions : chineseFunctions,
      showsNames,
      text,
      words: {
        unit: t('unit'),
        source: t('source'),
        table: t('table'),
        example: t('example'),
        kindOf: (kind) => t(`kinds.${kind}`),
      },
    }),
    [known, naming, language, showsNames, text, t],
  );
}
