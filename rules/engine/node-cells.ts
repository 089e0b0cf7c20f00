import type { FieldValue } from '../../schemas/record.ts';
import type { MissingReason } from '../../schemas/result.ts';
import type { ProgramNode } from '../program/program.ts';
import { fromCell } from '../records/record-table.ts';
import { type PointsOf, pointsIn } from './points.ts';
import type { Run } from './run.ts';

const types = { number: 'number', boolean: 'boolean', date: 'date', text: 'string' } as const;
const nothing = new Float64Array(0);
const noReasons = new Uint16Array(0);

/** What a run says of one node in the row that was read last; NaN where it says nothing. */
export class NodeCells {
  readonly node: ProgramNode;
  /** Of a group none. */
  readonly type: (typeof types)[keyof typeof types];
  value = Number.NaN;
  mark = Number.NaN;
  fraction = Number.NaN;
  points = Number.NaN;
  private readonly run: Run;
  private readonly values: Float64Array;
  private readonly missing: Uint16Array;
  private readonly marks: Float64Array;
  private readonly isIndicator: boolean;
  private readonly fullMarks: number;
  private readonly pointsOf: PointsOf;
  private readonly onePoint = new Float64Array(1);
  private reasonCode = 0;

  constructor(run: Run, node: ProgramNode, pointsOf: PointsOf) {
    const indicator = run.indicators[node.index];
    this.run = run;
    this.node = node;
    this.type = node.kind === 'indicator' ? types[node.type.kind] : 'number';
    this.values = indicator?.values ?? nothing;
    this.missing = indicator?.missing ?? noReasons;
    this.marks = (indicator?.marks ?? run.groups[node.index]?.fractions) as Float64Array;
    this.isIndicator = indicator !== undefined;
    this.fullMarks = node.kind === 'indicator' ? node.fullMarks : 1;
    this.pointsOf = pointsOf;
  }

  /** `hasPoints`: of an enterprise that is scored, or vetoed. */
  read(row: number, hasPoints: boolean): void {
    const cell = this.marks[row] as number;
    this.mark = this.isIndicator ? cell : Number.NaN;
    this.value = this.isIndicator ? (this.values[row] as number) : Number.NaN;
    this.reasonCode = this.isIndicator ? (this.missing[row] as number) : 0;
    if (hasPoints) {
      this.pointsOf(this.onePoint, 0, row, 1);
      this.points = this.onePoint[0] as number;
      this.fraction = cell / this.fullMarks;
    } else {
      this.points = Number.NaN;
      this.fraction = Number.NaN;
    }
  }

  get fieldValue(): FieldValue {
    return fromCell(this.value, this.type, this.run.dataset.dictionary);
  }

  get reason(): MissingReason | null {
    return this.run.reasons.reason(this.reasonCode);
  }
}

/** Of every node, in the order of the tree. */
export function nodeCellsOf(run: Run): readonly NodeCells[] {
  const pointsOf = pointsIn(run);
  return run.program.nodes.map((node) => new NodeCells(run, node, pointsOf(node.index)));
}
