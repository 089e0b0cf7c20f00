import { useMemo } from 'react';
import { useParams } from 'react-router';
import type { RuleSet, Version } from '../../api/answers.ts';
import { useMay, useParkId } from '../../app/session.ts';
import { Loaded } from '../../app/states/states.tsx';
import { createEditor } from '../../editor/editor-store.ts';
import { EditorProvider } from '../../editor/use-editor.tsx';
import { Toolbar } from './toolbar.tsx';
import { useFirstBaseline, useParkFollows } from './use-baseline.ts';
import { definitionOf, useRuleSet, useVersion } from './use-version.ts';
import { VersionMenu } from './version-menu.tsx';
import { Workbench } from './workbench.tsx';

/** A published version, as the designer shows it; nothing in it can be changed. */
export function Component() {
  const { ruleSet: id = '', version } = useParams();
  const park = useParkId();
  const number = Number(version);
  const ruleSet = useRuleSet(park, id);
  const found = useVersion(park, id, number);
  return (
    <Loaded of={ruleSet}>
      {(one) => (
        <Loaded of={found}>
          {(published) => <OpenVersion key={published.hash} park={park} ruleSet={one} version={published} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface Props {
  readonly park: string;
  readonly ruleSet: RuleSet;
  readonly version: Version;
}

function OpenVersion({ park, ruleSet, version }: Props) {
  const editor = useMemo(() => createEditor({ definition: definitionOf(version), readOnly: true }), [version]);
  return (
    <EditorProvider editor={editor}>
      <Shown park={park} ruleSet={ruleSet} version={version} />
    </EditorProvider>
  );
}

function Shown({ park, ruleSet, version }: Props) {
  const { seeRecords } = useMay();
  useFirstBaseline(park, ruleSet);
  useParkFollows();
  return (
    <div className="designer">
      <Toolbar name={ruleSet.name} back={`/parks/${park}/rule-sets`}>
        <VersionMenu park={park} ruleSet={ruleSet} open={version.number} />
      </Toolbar>
      <Workbench park={park} ruleSet={ruleSet} withPark={seeRecords} withNotes={false} />
    </div>
  );
}
