import { check } from '../../rules/check/index.ts';
import { compile, DefinitionError, type Program, type Run, score } from '../../rules/index.ts';
import type { Definition } from '../../schemas/definition.ts';
import type { Problem } from '../../schemas/problem.ts';
import { answerTo } from './answer-to.ts';
import type { ListRequest } from './lists/list-request.ts';
import { listWindow } from './lists/list-window.ts';
import { covers, type FieldsWanted, fieldsRead, fieldsWanted, holds, otherTypes } from './loading/fields-wanted.ts';
import { LoadFailure } from './loading/load-failure.ts';
import { type HeldPark, loadPark } from './loading/load-park.ts';
import type { LoadProgress } from './loading/load-state.ts';
import { withChanges } from './patch/definition-patch.ts';
import { ToldDetails } from './preview/details-of.ts';
import { previewOf } from './preview/preview-of.ts';
import type { Answer, FromWorker, ToWorker } from './protocol.ts';

export interface DeskTools {
  post(message: FromWorker): void;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  /** Calls back after so many milliseconds; gives what takes the call back. */
  later(milliseconds: number, call: () => void): () => void;
}

type Compiled = { readonly program: Program } | { readonly problems: readonly Problem[] };

/** Quick scores leave time for the details at once; behind slow ones they wait until the slider rests. */
const quick = 12;
const restAfter = 120;
/** A long answer lets others have their turn after so many milliseconds. */
const atOnce = 8;

/** The worker's side: holds the park's records and the last run, and answers the page. */
export class ParkDesk {
  private readonly tools: DeskTools;
  private definition: Definition | null = null;
  private serial = 0;
  /** Of the last run: an edit that can't be run leaves it behind. */
  private runSerial = 0;
  private compiled: Compiled | null = null;
  private held: HeldPark | null = null;
  private run: Run | null = null;
  private baselineDefinition: Definition | null = null;
  private baseline: Run | null = null;
  private watched: ListRequest | null = null;
  private wanted: { readonly park: string; readonly period: string | null } | null = null;
  private loading: { readonly controller: AbortController; readonly fields: FieldsWanted } | null = null;
  private details = new ToldDetails();
  private takeBackDetails = () => {};

  constructor(tools: DeskTools) {
    this.tools = tools;
  }

  receive(message: ToWorker): void {
    switch (message.kind) {
      case 'open':
        this.wanted = { park: message.park, period: message.period };
        this.load();
        return;
      case 'cancel':
        this.stopLoading();
        this.wanted = null;
        return;
      case 'score':
        this.definition = withChanges(this.definition, message.changes);
        this.serial = message.serial;
        this.compiled = this.definition && compiledOf(this.definition);
        this.rescore();
        return;
      case 'check':
        if (this.definition && message.serial === this.serial)
          this.tools.post({ kind: 'checked', serial: message.serial, problems: check(this.definition) });
        return;
      case 'baseline':
        this.baselineDefinition = message.definition;
        this.scoreBaseline();
        this.rescore();
        return;
      case 'watch':
        this.watched = message.list;
        this.postWindow();
        return;
      case 'ask': {
        const { run, baseline, held, runSerial: serial } = this;
        this.goOn(answerTo(message.question, { run, baseline, held, serial, now: this.tools.now }), message.call);
      }
    }
  }

  /** For a short while; what came meanwhile has its turn before the rest. */
  private goOn(answering: Generator<void, Answer>, call: number): void {
    const { now, later, post } = this.tools;
    const started = now();
    let step = answering.next();
    while (!step.done && now() - started < atOnce) step = answering.next();
    if (step.done) post({ kind: 'answer', call, answer: step.value });
    else later(0, () => this.goOn(answering, call));
  }

  private load(): void {
    const { wanted, compiled } = this;
    // What has to be loaded is known from the definition: it is loaded as soon as there is one.
    if (!wanted || !compiled || !('program' in compiled)) return;
    this.stopLoading();
    const controller = new AbortController();
    const loading = { controller, fields: fieldsWanted(this.programs(), Number.POSITIVE_INFINITY) };
    this.loading = loading;
    const tell = (progress: LoadProgress) => {
      if (this.loading === loading) this.tools.post({ kind: 'loading', progress });
    };
    tell({ done: 0, of: null });
    const fieldsFor = (enterprises: number) => fieldsWanted(this.programs(), enterprises);
    loadPark({ ...wanted, fieldsFor, tell, fetch: this.tools.fetch, signal: controller.signal }).then(
      (held) => {
        if (this.loading === loading) this.take(held);
      },
      (error: unknown) => {
        if (this.loading !== loading) return;
        this.loading = null;
        // It is tried again when someone asks for it, not with each edit.
        this.wanted = null;
        if (!(error instanceof LoadFailure)) throw error;
        this.tools.post({ kind: 'failed', fault: error.fault });
      },
    );
  }

  private stopLoading(): void {
    this.loading?.controller.abort();
    this.loading = null;
  }

  /** The definition at hand and the baseline: the records loaded are to serve both. */
  private programs(): readonly Program[] {
    const both = [this.compiled, this.baselineDefinition && compiledOf(this.baselineDefinition)];
    return both.flatMap((one) => (one && 'program' in one ? [one.program] : []));
  }

  /** Loads what is lacking, unless it is on its way. */
  private loadFor(wanted: FieldsWanted): void {
    if (!this.loading || !covers(this.loading.fields, wanted)) this.load();
  }

  private take(held: HeldPark): void {
    this.loading = null;
    this.held = held;
    this.run = null;
    this.baseline = null;
    this.details = new ToldDetails();
    this.tools.post({ kind: 'loaded', loaded: held.loaded });
    this.scoreBaseline();
    this.rescore();
  }

  private scoreBaseline(): void {
    const { baselineDefinition: definition, held, tools } = this;
    this.baseline = null;
    const compiled = definition && compiledOf(definition);
    const problems = compiled && 'problems' in compiled ? compiled.problems : [];
    const wanted = compiled && 'program' in compiled ? fieldsRead(compiled.program) : null;
    const unlike = held && wanted ? otherTypes(held.fields, wanted) : [];
    tools.post({ kind: 'baselineSet', problems, otherTypes: unlike });
    if (!compiled || !('program' in compiled) || !wanted || !held || unlike.length > 0) return;
    if (holds(held.fields, wanted)) this.baseline = this.scored(compiled.program, held);
    else this.loadFor(wanted);
  }

  private rescore(): void {
    this.takeBackDetails();
    const { compiled, held, serial, tools } = this;
    if (!compiled) return;
    if ('problems' in compiled) {
      tools.post({ kind: 'unrunnable', serial, problems: compiled.problems });
      return;
    }
    const wanted = fieldsRead(compiled.program);
    if (!held || !covers(held.fields, wanted)) {
      // A field that was not loaded is not missing: the last preview stands until it is there.
      tools.post({ kind: 'idle', serial });
      this.loadFor(wanted);
      return;
    }
    const started = tools.now();
    this.run = this.scored(compiled.program, held);
    this.runSerial = serial;
    const { run, baseline, watched } = this;
    const shown = previewOf(run, baseline);
    const window = watched && { ...listWindow(watched, run, baseline), serial };
    const took = tools.now() - started;
    tools.post({ kind: 'preview', preview: { ...shown, serial, window, took } });
    this.takeBackDetails = tools.later(took < quick ? 0 : restAfter, () => this.postDetails());
  }

  /** What two definitions have in common is worked out once. */
  private scored(program: Program, { dataset }: HeldPark): Run {
    const previous = this.run ?? this.baseline;
    return score(program, dataset, previous ? { previous } : {});
  }

  private postDetails(): void {
    const { run, baseline, runSerial: serial } = this;
    if (run) this.tools.post({ kind: 'details', details: this.details.of(run, baseline, serial) });
  }

  private postWindow(): void {
    const { watched, run, baseline, runSerial: serial } = this;
    if (watched && run) this.tools.post({ kind: 'window', window: { ...listWindow(watched, run, baseline), serial } });
  }
}

function compiledOf(definition: Definition): Compiled {
  try {
    return { program: compile(definition) };
  } catch (error) {
    if (error instanceof DefinitionError) return { problems: error.problems };
    // A draft that is not even of a definition's shape: what is wrong with it is for the check to say.
    const problems = check(definition).filter(({ severity }) => severity === 'error');
    if (problems.length === 0) throw error;
    return { problems };
  }
}
