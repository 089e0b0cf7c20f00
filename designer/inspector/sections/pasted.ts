import type { Field, FieldType } from '../../../schemas/definition.ts';

/** Rows of a block that was copied from a spreadsheet. */
export function rowsOfBlock(text: string): readonly (readonly string[])[] {
  return text
    .replaceAll('\r', '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''));
}

type FieldFault = 'id' | 'name' | 'type' | 'taken' | 'options';

export interface PastedField {
  readonly field: Field;
  readonly faults: readonly FieldFault[];
}

const typeNames: Readonly<Record<FieldType, readonly string[]>> = {
  number: ['number', '数值', '数字', '小数', '金额'],
  integer: ['integer', '整数', '个数'],
  boolean: ['boolean', '是否', '是/否', '布尔'],
  string: ['string', '文本', '字符', '文字', 'text'],
  enum: ['enum', '选项', '枚举', '单选'],
  date: ['date', '日期'],
};

const idForm = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** Columns: id, Chinese name, English name, type, unit, source, options as `value=name;…`. A head line is left out. */
export function fieldsOfBlock(text: string, taken: ReadonlySet<string>): readonly PastedField[] {
  const seen = new Set(taken);
  const rows = rowsOfBlock(text);
  const [first] = rows;
  const hasHead = first !== undefined && /^(id|标识|字段|编码)$/i.test(first[0] ?? '');
  return rows
    .slice(hasHead ? 1 : 0)
    .map(([id = '', zh = '', en = '', written = '', unit = '', source = '', choices = '']) => {
      const type = typeOf(written);
      const options = optionsOf(choices);
      const faults: FieldFault[] = [];
      if (!idForm.test(id)) faults.push('id');
      else if (seen.has(id)) faults.push('taken');
      if (zh === '') faults.push('name');
      if (type === undefined) faults.push('type');
      if (type === 'enum' && options.length === 0) faults.push('options');
      seen.add(id);
      return {
        faults,
        field: {
          id,
          name: { 'zh-CN': zh, ...(en === '' ? {} : { en }) },
          type: type ?? 'number',
          ...(unit === '' ? {} : { unit }),
          ...(source === '' ? {} : { source }),
          ...(type === 'enum' ? { options } : {}),
        },
      };
    });
}

/** Nothing written is a number: most fields are. */
function typeOf(written: string): FieldType | undefined {
  if (written === '') return 'number';
  const types: readonly FieldType[] = ['number', 'integer', 'boolean', 'string', 'enum', 'date'];
  return types.find((type) => typeNames[type].includes(written.toLowerCase()));
}

function optionsOf(written: string): NonNullable<Field['options']> {
  return written
    .split(/[;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const [value = '', name = value] = one.split(/[=＝]/).map((part) => part.trim());
      return { value, name: { 'zh-CN': name } };
    });
}

export interface PastedRow {
  readonly key: string;
  /** Null: not a number. */
  readonly number: number | null;
}

/** Keys and numbers; a thousands separator is taken out. */
export function tableRowsOfBlock(text: string): readonly PastedRow[] {
  return rowsOfBlock(text).map(([key = '', written = '']) => {
    const plain = written.replaceAll(/[,，\s]/g, '');
    const number = Number(plain);
    return { key, number: plain === '' || !Number.isFinite(number) ? null : number };
  });
}
