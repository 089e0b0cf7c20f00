import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Definition } from '../../../schemas/definition.ts';
import type { Review, RuleSet } from '../../api/answers.ts';
import { useMay, useParkId } from '../../app/session.ts';
import { Loaded } from '../../app/states/states.tsx';
import { createEditor } from '../../editor/editor-store.ts';
import { EditorProvider, useEditorActions } from '../../editor/use-editor.tsx';
import { submittedRules, useReview, useSubmitted } from '../reviews/use-reviews.ts';
import { Toolbar } from './toolbar.tsx';
import { useFirstBaseline, useParkFollows } from './use-baseline.ts';
import { useRuleSet } from './use-version.ts';
import { Workbench } from './workbench.tsx';

/** What was submitted for review, as the designer shows it; nothing in it can be changed. */
export function Component() {
  const { ruleSet: id = '', review: reviewId = '' } = useParams();
  const park = useParkId();
  const ruleSet = useRuleSet(park, id);
  const review = useReview(park, id, reviewId);
  const submitted = useSubmitted(park, id, reviewId);
  return (
    <Loaded of={ruleSet}>
      {(one) => (
        <Loaded of={review}>
          {(ofReview) => (
            <Loaded of={submitted}>
              {(content) => (
                <Opened
                  key={content.hash}
                  park={park}
                  ruleSet={one}
                  review={ofReview}
                  definition={submittedRules(content)}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface Props {
  readonly park: string;
  readonly ruleSet: RuleSet;
  readonly review: Review;
  readonly definition: Definition;
}

function Opened(props: Props) {
  const { definition } = props;
  const editor = useMemo(() => createEditor({ definition, readOnly: true }), [definition]);
  return (
    <EditorProvider editor={editor}>
      <Shown {...props} />
    </EditorProvider>
  );
}

function Shown({ park, ruleSet, review }: Props) {
  const { t } = useTranslation('reviews');
  const { seeRecords } = useMay();
  const editor = useEditorActions();
  const [search] = useSearchParams();
  const node = search.get('node');
  useFirstBaseline(park, ruleSet);
  useParkFollows();
  useEffect(() => {
    if (node !== null) editor.select([node]);
  }, [editor, node]);
  const page = `/parks/${park}/rule-sets/${ruleSet.id}/reviews/${review.id}`;
  return (
    <div className="designer">
      <Toolbar name={ruleSet.name} back={page}>
        <Link to={page}>{t('badge', { number: review.number, state: t(`states.${review.state}`) })}</Link>
      </Toolbar>
      <Workbench park={park} ruleSet={ruleSet} withPark={seeRecords} />
    </div>
  );
}
