import { App } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import type { RuleSet } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay, useParkId, usePerson } from '../../app/session.ts';
import { Loaded, Loading, ProblemView } from '../../app/states/states.tsx';
import type { Editor } from '../../editor/editor-store.ts';
import { browserKeep, keepKey } from '../../editor/saving/browser-keep.ts';
import { browserPages } from '../../editor/saving/browser-pages.ts';
import { openEditor } from '../../editor/saving/open-editor.ts';
import { browserSignals } from '../../editor/saving/signals.ts';
import { EditorProvider, useEditor } from '../../editor/use-editor.tsx';
import { usePark } from '../../park/park-store.ts';
import { useSimulation } from '../../simulation/simulation-store.ts';
import { ReviewBadge } from '../reviews/review-badge.tsx';
import { useApprovals } from '../reviews/use-approvals.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { type ApiDraftPort, draftPort } from './draft-port.ts';
import { lockedNodes } from './locked-nodes.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { readOnlyEditor } from './read-only-editor.ts';
import { SubmitDialog } from './submit-dialog.tsx';
import { Toolbar } from './toolbar.tsx';
import { useFirstBaseline, useParkFollows } from './use-baseline.ts';
import { useRuleSet } from './use-version.ts';
import { VersionMenu } from './version-menu.tsx';
import { Workbench } from './workbench.tsx';

/** The designer of a rule set's draft. Who may not see drafts is led to the latest version. */
export function Component() {
  const { ruleSet: id = '' } = useParams();
  const park = useParkId();
  const { seeRecords, seeReviews } = useMay();
  const ruleSet = useRuleSet(park, id);
  return (
    <Loaded of={ruleSet}>
      {(one) => {
        if (seeRecords) return <OpenDraft key={one.id} park={park} ruleSet={one} />;
        // A reviewer from outside was asked to look at what is in review.
        if (seeReviews) return <Navigate to="reviews" replace />;
        const number = one.latestVersion?.number;
        return number === undefined ? <Navigate to=".." replace /> : <Navigate to={`versions/${number}`} replace />;
      }}
    </Loaded>
  );
}

type Opened = { readonly editor: Editor; readonly draft: ApiDraftPort } | { readonly error: unknown };

function OpenDraft({ park, ruleSet }: { readonly park: string; readonly ruleSet: RuleSet }) {
  const { administer } = useMay();
  const { person } = usePerson();
  const [opened, setOpened] = useState<Opened>();
  const [attempt, setAttempt] = useState(0);
  const mayWrite = administer && !ruleSet.archived;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens it anew
  useEffect(() => {
    const draft = draftPort(park, ruleSet.id);
    const opening = mayWrite
      ? lockedNodes(park, ruleSet.id).then((locked) =>
          openEditor({
            draft,
            keep: browserKeep(),
            key: keepKey(park, ruleSet.id, person),
            pages: browserPages(),
            signals: browserSignals(),
            locked,
          }),
        )
      : readOnlyEditor(draft);
    let left = false;
    opening.then(
      (editor) => (left ? undefined : setOpened({ editor, draft })),
      (error: unknown) => (left ? undefined : setOpened({ error })),
    );
    return () => {
      left = true;
      setOpened(undefined);
      void opening.then((editor) => editor.close()).catch(() => {});
      useSimulation.getState().close();
      usePark.getState().close();
    };
  }, [park, ruleSet.id, person, mayWrite, attempt]);
  if (!opened) return <Loading />;
  if ('error' in opened) return <ProblemView error={opened.error} retry={() => setAttempt((before) => before + 1)} />;
  return (
    <EditorProvider editor={opened.editor}>
      <Designer park={park} ruleSet={ruleSet} draft={opened.draft} mayPublish={mayWrite} />
    </EditorProvider>
  );
}

interface DesignerProps {
  readonly park: string;
  readonly ruleSet: RuleSet;
  readonly draft: ApiDraftPort;
  readonly mayPublish: boolean;
}

function Designer({ park, ruleSet, draft, mayPublish }: DesignerProps) {
  const { t } = useTranslation('designer');
  const { time } = useLanguage();
  const { message } = App.useApp();
  const [dialog, setDialog] = useState<'publish' | 'submit'>();
  const mayPublishAlone = useApprovals(park) === 0;
  const close = () => setDialog(undefined);
  const restored = useEditor((state) => state.restored);
  useFirstBaseline(park, ruleSet);
  useParkFollows();
  const told = useRef<typeof restored>(null);
  useEffect(() => {
    // Once, whichever language is chosen afterwards.
    if (!restored || told.current === restored) return;
    told.current = restored;
    void message.info(t('restored', { time: time(restored.at) }));
    if (restored.others > 0) void message.warning(t('restoredOthers', { count: restored.others }), 10);
  }, [restored, message, t, time]);
  return (
    <div className="designer">
      <Toolbar
        name={ruleSet.name}
        back={`/parks/${park}/rule-sets`}
        {...(mayPublish && { onSubmit: () => setDialog('submit') })}
        {...(mayPublish && mayPublishAlone && { onPublish: () => setDialog('publish') })}
      >
        <VersionMenu park={park} ruleSet={ruleSet} />
        <ReviewBadge park={park} ruleSet={ruleSet.id} />
      </Toolbar>
      <Workbench park={park} ruleSet={ruleSet} />
      <ConflictDialog />
      <PublishDialog
        park={park}
        ruleSet={ruleSet}
        draftRevision={draft.revision}
        open={dialog === 'publish'}
        onClose={close}
      />
      <SubmitDialog
        park={park}
        ruleSet={ruleSet}
        draftRevision={draft.revision}
        open={dialog === 'submit'}
        onClose={close}
      />
    </div>
  );
}
