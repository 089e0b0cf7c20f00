import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FunctionWords } from '../language/function-words.ts';
import { type FunctionGroup, type FunctionName, functionGroups, signatureOf } from './function-help.ts';

interface Props {
  readonly words: FunctionWords;
  readonly onChoose?: (name: FunctionName) => void;
}

/** Every function by what it is for: signature, sentence, example. */
export function FunctionList({ words, onChoose }: Props) {
  const { t } = useTranslation('formula');
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const fits = (name: FunctionName) =>
    `${name} ${words[name].title} ${words[name].sentence}`.toLowerCase().includes(wanted);
  const groups = Object.entries(functionGroups).flatMap(([group, names]) => {
    const fitting = names.filter(fits);
    return fitting.length === 0 || !isGroup(group) ? [] : [{ group, names: fitting }];
  });
  return (
    <div className="formula-functions">
      <Input.Search
        allowClear
        aria-label={t('searchFunctions')}
        placeholder={t('searchFunctions')}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <div className="formula-functions-all">
        {groups.length === 0 && <p>{t('noFunction')}</p>}
        {groups.map(({ group, names }) => (
          <section key={group}>
            <h4>{t(`groups.${group}`)}</h4>
            <dl>
              {names.map((name) => (
                <div key={name}>
                  <dt>
                    {onChoose ? (
                      <Button size="small" type="link" onClick={() => onChoose(name)}>
                        <code>{signatureOf(name)}</code>
                      </Button>
                    ) : (
                      <code>{signatureOf(name)}</code>
                    )}
                    {words[name].title}
                  </dt>
                  <dd>
                    {words[name].sentence} <code>{words[name].example}</code>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  );
}

function isGroup(name: string): name is FunctionGroup {
  return Object.hasOwn(functionGroups, name);
}
