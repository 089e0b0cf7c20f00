import type { NodeCells } from '../../../rules/engine/node-cells.ts';
import type { Run } from '../../../rules/engine/run.ts';
import { rowReader } from '../../../rules/engine/sheet.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';
import { Utf8Text } from '../runs/utf8-text.ts';

/** Writes what a run of one enterprise now says, as JSON; `population`: the run whose statistics it was scored against. */
export type EvaluationWriter = (population: string | null) => Buffer;

const [ofMark, ofFraction, ofPoints, ofMissing, end] = [
  ',"mark":',
  ',"fraction":',
  ',"points":',
  ',"missing":',
  '}',
].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer, Buffer, Buffer];
const bytesOfHead = 2000;
const bytesOfNode = 160;

/** Nothing is made in between: to make a sheet and then its text takes as long as to score. */
export function evaluationWriter(run: Run, hash: string): EvaluationWriter {
  const { head, nodes, decisions } = rowReader(run);
  const { definition } = run.program;
  const quotas = new Set((definition.applications ?? []).filter(({ quota }) => quota).map(({ id }) => id));
  const names = run.program.nodes.map(
    ({ node }, index) => `${index > 0 ? ',' : ''}${JSON.stringify(node.id)}:{"value":`,
  );
  // One after the other, so that few lines of the processor's cache hold them.
  const nameBytes = Buffer.from(names.join(''));
  const start = `{"definitionHash":${JSON.stringify(hash)},"population":`;
  const expected = bytesOfHead + bytesOfNode * names.length;
  return (population) => {
    const text = new Utf8Text(expected);
    const sheet = population === null ? withoutPlace(head(0)) : head(0);
    text.add(`${start}${JSON.stringify(population)},"sheet":${JSON.stringify(sheet).slice(0, -1)},"nodes":{`);
    let at = 0;
    nodes(0).forEach((cells, index) => {
      const end = at + (names[index] as string).length;
      text.addBytes(nameBytes, at, end);
      addCells(cells, text);
      at = end;
    });
    const { adjustments, undecided, applications } = decisions(0);
    const decided = { adjustments, undecided, applications: withoutQuotas(applications, quotas) };
    text.add(`},${JSON.stringify(decided).slice(1)}}`);
    return text.part(0, text.length);
  };
}

function addCells(cells: NodeCells, text: Utf8Text): void {
  const { type, value, mark, fraction, points, reason } = cells;
  if (type === 'number') text.addNumber(value);
  else text.add(JSON.stringify(cells.fieldValue));
  text.addBytes(ofMark, 0, ofMark.length);
  text.addNumber(mark);
  text.addBytes(ofFraction, 0, ofFraction.length);
  text.addNumber(fraction);
  text.addBytes(ofPoints, 0, ofPoints.length);
  text.addNumber(points);
  text.addBytes(ofMissing, 0, ofMissing.length);
  if (reason === null) text.addNull();
  else text.add(JSON.stringify(reason));
  text.addBytes(end, 0, end.length);
}

type Head = ReturnType<ReturnType<typeof rowReader>['head']>;

/** Among nobody there is no rank. */
function withoutPlace(head: Head): Head {
  const rankWithin = Object.fromEntries(Object.keys(head.rankWithin).map((name) => [name, null]));
  return Object.assign(head, { rank: null, percentile: null, rankWithin });
}

const ofQuotas = new Set(['outsideQuota', 'tiesWithLastTaken']);

/** Who fits a quota is decided among all: of one who is eligible it is not known. */
function withoutQuotas(applications: ScoreSheet['applications'], quotas: ReadonlySet<string>) {
  if (quotas.size === 0) return applications;
  return Object.fromEntries(
    Object.entries(applications).map(([id, decision]) => {
      if (!quotas.has(id) || !decision.eligible) return [id, decision];
      const reasons = decision.reasons.filter(({ code }) => !ofQuotas.has(code));
      return [id, { ...decision, selected: null, reasons }];
    }),
  );
}
