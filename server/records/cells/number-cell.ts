import { halfWidth } from '../../../rules/units/folded.ts';
import type { Field } from '../../../schemas/definition.ts';
import { say } from '../messages/say.ts';
import { quotable } from '../written.ts';
import type { CellReader, Refuse } from './cell-reader.ts';
import { plainNumber } from './plain-number.ts';
import { scaledNumber } from './scaled-number.ts';

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/** `factor`: from the unit that cells are written in to the field's. */
export function numberCell({ type, unit, min, max }: Field, factor = 1): CellReader {
  const whole = type === 'integer';
  const percent = unit === '%';
  const least = min ?? Number.NEGATIVE_INFINITY;
  const most = max ?? Number.POSITIVE_INFINITY;
  return (text, refuse) => {
    if (text === '') return Number.NaN;
    const plain = factor === 1 ? plainNumber(text) : Number.NaN;
    const value = Number.isNaN(plain) ? carefully(text, percent, factor, refuse) : plain;
    if (Number.isNaN(value)) return value;
    if (whole && !Number.isInteger(value)) return refused(refuse, say('cell.integer', quotable(text)));
    if (value < least) return refused(refuse, say('cell.belowMin', quotable(text), least));
    if (value > most) return refused(refuse, say('cell.aboveMax', quotable(text), most));
    return value;
  };
}

function carefully(text: string, percent: boolean, factor: number, refuse: Refuse): number {
  const written = halfWidth(text);
  if (written === '') return Number.NaN;
  const inPercent = written.endsWith('%');
  const digits = inPercent ? written.slice(0, -1).trimEnd() : written;
  const ungrouped = grouped.test(digits) ? digits.replaceAll(',', '') : digits;
  if (!decimal.test(ungrouped)) return refused(refuse, say('cell.number', quotable(text)));
  if (inPercent && !percent) return refused(refuse, say('cell.percent', quotable(text)));
  // A cell that says itself that it is in percent is in the field's unit already.
  const value = factor === 1 || inPercent ? Number(ungrouped) + 0 : scaledNumber(ungrouped, factor);
  return Number.isFinite(value) ? value : refused(refuse, say('cell.numberTooLarge', quotable(text)));
}

function refused(refuse: Refuse, message: Parameters<Refuse>[0]): number {
  refuse(message);
  return Number.NaN;
}
