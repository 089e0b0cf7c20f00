import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Drawer, Splitter, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { RuleSet } from '../../api/answers.ts';
import { Canvas } from '../../canvas/canvas.tsx';
import { useEditor } from '../../editor/use-editor.tsx';
import { Grid } from '../../grid/grid.tsx';
import { Inspector } from '../../inspector/inspector.tsx';
import { SectionsPanel } from '../../inspector/sections/sections-panel.tsx';
import { partsWithNames } from '../../park/dock/names.ts';
import { ParkDock } from '../../park/dock/park-dock.tsx';
import { SimulationPanel } from '../../simulation/simulation-panel.tsx';
import { useSimulation } from '../../simulation/simulation-store.ts';
import { HistoryPanel } from './history-panel.tsx';
import { ProblemsPanel } from './problems-panel.tsx';
import { ReviewNotes } from './review-notes.tsx';
import { useCompareWith } from './use-compare-with.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import { type Side, sectionsButton, sides, useWorkbench } from './workbench-store.ts';
import './designer.css';

const panels: Readonly<Record<Side, () => React.ReactNode>> = {
  inspector: () => <Inspector />,
  simulation: () => <SimulationPanel />,
  problems: () => <ProblemsPanel />,
  history: () => <HistoryPanel />,
};

/** Where the panel of what is selected stands. */
const beside = { defaultSize: 410, min: 320, max: '60%' };
const underneath = { defaultSize: '50%', min: 120, max: '75%' };

interface Props {
  readonly park: string;
  readonly ruleSet: RuleSet;
  /** Left out: the park's records are shown. */
  readonly withPark?: boolean;
  /** Left out: what is said in the review that goes on is shown at its node. */
  readonly withNotes?: boolean;
}

/** The tree as a canvas and as a grid; what is selected beside it, the living park below. */
export function Workbench({ park, ruleSet, withPark = true, withNotes = true }: Props) {
  const { view, dock } = useWorkbench();
  const isNarrow = useIsNarrow();
  return (
    <>
      <Splitter
        key={isNarrow ? 'narrow' : 'wide'}
        className="workbench"
        orientation={isNarrow ? 'vertical' : 'horizontal'}
      >
        <Splitter.Panel min={isNarrow ? 200 : 320}>
          <Splitter orientation="vertical">
            <Splitter.Panel min={isNarrow ? 100 : 160}>
              <Splitter orientation={isNarrow ? 'vertical' : 'horizontal'}>
                {view !== 'grid' && (
                  <Splitter.Panel min={isNarrow ? 100 : 240}>
                    <Canvas />
                  </Splitter.Panel>
                )}
                {view !== 'canvas' && (
                  <Splitter.Panel min={isNarrow ? 100 : 240}>
                    <Grid />
                  </Splitter.Panel>
                )}
              </Splitter>
            </Splitter.Panel>
            {withPark && (
              <Splitter.Panel {...(dock ? {} : { size: 36 })} defaultSize={290} min={36} resizable={dock}>
                <Dock park={park} ruleSet={ruleSet} />
              </Splitter.Panel>
            )}
          </Splitter>
        </Splitter.Panel>
        <Splitter.Panel {...(isNarrow ? underneath : beside)}>
          <SidePanel notes={withNotes && <ReviewNotes park={park} ruleSet={ruleSet.id} />} />
        </Splitter.Panel>
      </Splitter>
      <Sections />
    </>
  );
}

function simulate(enterpriseId: string): void {
  useSimulation.getState().open({ from: 'park', enterpriseId });
  useWorkbench.getState().show({ side: 'simulation' });
}

function Dock({ park, ruleSet }: { readonly park: string; readonly ruleSet: RuleSet }) {
  const { t } = useTranslation('designer');
  const { dock, show } = useWorkbench();
  const draft = useEditor(useShallow(({ definition }) => partsWithNames(definition)));
  const baseline = useEditor((state) => state.baseline);
  const compareWith = useCompareWith(park, ruleSet);
  return (
    <section className="dock" aria-label={t('dock')}>
      <Button
        className="dock-fold"
        size="small"
        type="text"
        icon={dock ? <DownOutlined aria-hidden /> : <UpOutlined aria-hidden />}
        aria-expanded={dock}
        aria-label={dock ? t('closeDock') : t('openDock')}
        onClick={() => show({ dock: !dock })}
      />
      {!dock && <h2 className="dock-title">{t('dock')}</h2>}
      <div className="dock-body" hidden={!dock}>
        <ParkDock
          park={park}
          draft={draft}
          baseline={baseline?.definition ?? null}
          compareWith={compareWith}
          onOpenEnterprise={simulate}
        />
      </div>
    </section>
  );
}

function SidePanel({ notes }: { readonly notes: React.ReactNode }) {
  const { t } = useTranslation('designer');
  const { side, show } = useWorkbench();
  return (
    <aside className="side" aria-label={t('side')}>
      <Tabs
        activeKey={side}
        size="small"
        destroyOnHidden
        items={sides.map((key) => ({
          key,
          label: t(`sides.${key}`),
          children: (
            <>
              {key === 'inspector' && notes}
              {panels[key]()}
            </>
          ),
        }))}
        onChange={(key) => {
          const chosen = sides.find((one) => one === key);
          if (chosen) show({ side: chosen });
        }}
      />
    </aside>
  );
}

/** What lies open over the drawer, and is closed before it. A list of choices takes the key for itself. */
const openPopups = ['dropdown', 'popover', 'tooltip'].map((kind) => `.ant-${kind}:not(.ant-${kind}-hidden)`).join(', ');

/** To the library a list that is fading out is still open, and the drawer below it would not hear the key. */
function isOnTop(): boolean {
  return document.querySelector(openPopups) === null;
}

/** It was opened from a menu that is gone, so that nothing has the focus: back to the menu's button. */
function focusSections(): void {
  if (document.activeElement === document.body) document.getElementById(sectionsButton)?.focus();
}

function Sections() {
  const { t } = useTranslation('sections');
  const { section, pointer, closeSection } = useWorkbench();
  return (
    <Drawer
      open={section !== null}
      onClose={closeSection}
      afterOpenChange={(open) => !open && focusSections()}
      onKeyDown={(event) => event.key === 'Escape' && isOnTop() && closeSection()}
      size="min(1080px, 94vw)"
      title={section === null ? '' : t(`names.${section}`)}
      destroyOnHidden
    >
      {section !== null && <SectionsPanel section={section} reveal={pointer ?? undefined} />}
    </Drawer>
  );
}
