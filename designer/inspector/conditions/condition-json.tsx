import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCondition } from './condition-context.ts';
import { isPart } from './form.ts';
import { replaceAt, type Way } from './tree.ts';

/** A part as JSON: what no row can show is changed here, and nothing is dropped. */
export function ConditionJson({ way, part }: { readonly way: Way; readonly part: unknown }) {
  const { t } = useTranslation('conditions');
  const { root, readOnly, change } = useCondition();
  const written = JSON.stringify(part, null, 2) ?? '';
  const [typed, setTyped] = useState(written);
  useEffect(() => setTyped(written), [written]);
  const parsed = read(typed);
  const commit = () => {
    if (readOnly || typed === written || !parsed) return;
    change(replaceAt(root, way, parsed.value), { focus: way });
  };
  return (
    <div className="condition-json">
      <Input.TextArea
        aria-label={t('json')}
        value={typed}
        readOnly={readOnly}
        autoSize={{ minRows: 3, maxRows: 16 }}
        spellCheck={false}
        status={parsed ? '' : 'error'}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={commit}
      />
      {!parsed && <p className="condition-fault">{t('badJson')}</p>}
    </div>
  );
}

function read(typed: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(typed);
    return isPart(value) ? { value } : null;
  } catch {
    return null;
  }
}
