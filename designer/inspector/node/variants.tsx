import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition, Id, Indicator, Stage, Variant } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { ScoringEditor } from '../scoring/scoring-editor.tsx';
import { Property } from './inputs/property.tsx';
import { stagesOfOwn, withStages } from './variant-stages.ts';

interface Props {
  readonly definition: Definition;
  readonly indicator: Indicator;
  readonly path: string;
}

const noVariants: readonly Variant[] = [];
const noStages: readonly Stage[] = [];

/** The indicator's own scoring, and those of single stages. */
export function Variants({ definition, indicator, path }: Props) {
  const { t } = useTranslation('inspector');
  const { dispatch } = useEditorActions();
  const readOnly = useEditor((state) => state.readOnly);
  const nameOf = useStageNames(definition);
  const [chosen, setChosen] = useState(0);
  const { id: node, variants = noVariants } = indicator;
  const { stages = noStages } = definition;
  const at = Math.min(chosen, variants.length);
  const variant = variants[at - 1];
  const own = stagesOfOwn(stages, variants);
  const put = (value: readonly Variant[], gesture?: string) =>
    dispatch(
      { type: 'setNode', node, key: 'variants', value: value.length > 0 ? value : undefined },
      gesture === undefined ? {} : { gesture },
    );
  const free = stages.filter((stage) => !variants.some((one) => one.stages.includes(stage.id)));
  const add = (stage: Id) => {
    put([...variants, { stages: [stage], scoring: variant?.scoring ?? indicator.scoring }]);
    setChosen(variants.length + 1);
  };
  return (
    <>
      {stages.length > 0 && (variants.length > 0 || !readOnly) && (
        <div className="variants">
          {variants.length > 0 && (
            <Segmented<number>
              size="small"
              aria-label={t('variants.which')}
              value={at}
              options={[
                { value: 0, label: own === null ? t('variants.all') : t('variants.others', { stages: nameOf(own) }) },
                ...variants.map((one, place) => ({
                  value: place + 1,
                  label: nameOf(one.stages) || t('variants.none'),
                })),
              ]}
              onChange={(value) => setChosen(value)}
            />
          )}
          {!readOnly && free.length > 0 && (
            <Select<Id | null>
              size="small"
              variant="filled"
              value={null}
              placeholder={t('variants.add')}
              aria-label={t('variants.add')}
              suffixIcon={<PlusOutlined />}
              popupMatchSelectWidth={false}
              options={free.map(({ id }) => ({ value: id, label: nameOf([id]) }))}
              onChange={(stage) => stage !== null && add(stage)}
            />
          )}
        </div>
      )}
      {variant && (
        <VariantStages
          {...{ stages, variants, at: at - 1, readOnly, nameOf }}
          path={`${path}/variants/${at - 1}/stages`}
          onChange={put}
          onRemove={() => {
            put(variants.toSpliced(at - 1, 1));
            setChosen(0);
          }}
        />
      )}
      <ScoringEditor
        key={at}
        definition={definition}
        indicator={indicator}
        scoring={variant?.scoring ?? indicator.scoring}
        path={variant ? `${path}/variants/${at - 1}/scoring` : `${path}/scoring`}
        stages={variant ? variant.stages : own}
        readOnly={readOnly}
        onChange={(scoring, gesture) =>
          variant
            ? put(variants.with(at - 1, { ...variant, scoring }), gesture)
            : dispatch(
                { type: 'setNode', node, key: 'scoring', value: scoring },
                gesture === undefined ? {} : { gesture },
              )
        }
      />
    </>
  );
}

function useStageNames({ stages = noStages }: Definition): (ids: readonly Id[]) => string {
  const { text, language } = useLanguage();
  return (ids) =>
    ids
      .map((id) => {
        const stage = stages.find((one) => one.id === id);
        return stage?.name ? text(stage.name) : id;
      })
      .join(language === 'en' ? ', ' : '、');
}

interface StagesProps {
  readonly stages: readonly Stage[];
  readonly variants: readonly Variant[];
  readonly at: number;
  readonly path: string;
  readonly readOnly: boolean;
  readonly nameOf: (ids: readonly Id[]) => string;
  readonly onChange: (variants: readonly Variant[]) => void;
  readonly onRemove: () => void;
}

/** For which stages a variant counts; a stage has one at most. */
function VariantStages({ stages, variants, at, path, readOnly, nameOf, onChange, onRemove }: StagesProps) {
  const { t } = useTranslation('inspector');
  const id = useId();
  return (
    <Property label={t('variants.for')} labelFor={id} path={path}>
      <div className="insp-inline">
        <Select<Id[]>
          id={id}
          size="small"
          mode="multiple"
          className="insp-grow"
          disabled={readOnly}
          value={[...(variants[at]?.stages ?? [])]}
          options={stages.map((stage) => ({ value: stage.id, label: nameOf([stage.id]) }))}
          onChange={(chosen) => chosen.length > 0 && onChange(withStages(variants, at, chosen))}
        />
        {!readOnly && (
          <Button size="small" icon={<DeleteOutlined aria-hidden />} onClick={onRemove}>
            {t('variants.remove')}
          </Button>
        )}
      </div>
    </Property>
  );
}
