import { pointer } from '../../../schemas/pointer.ts';
import { errorAt, sentence } from '../../messages/messages.ts';
import { type Fitting, isObject, refuse, type Shape } from './shape.ts';

/** Below this, binding stops without looking: so does fitting. */
const deepest = 65;
const keysOf = { all: ['all'], any: ['any'], not: ['not'], fact: ['fact', 'operator', 'value'] } as const;

/** Only what binding can't look at is refused here; it tells the rest itself. */
export const condition: Shape = (value, path, fitting) => fitPart(value, path, fitting, 0);

function fitPart(part: unknown, path: string, fitting: Fitting, depth: number): unknown {
  if (depth >= deepest) return {};
  if (!isObject(part)) return refuse(path, fitting, { 'zh-CN': '条件', en: 'a condition' }) ?? {};
  refuseUnknownKeys(part, path, fitting);
  if ('not' in part) return { ...part, not: fitPart(part.not, `${path}/not`, fitting, depth + 1) };
  for (const word of ['all', 'any']) {
    const parts = part[word];
    if (Array.isArray(parts))
      return { ...part, [word]: parts.map((one, at) => fitPart(one, path + pointer(word, at), fitting, depth + 1)) };
  }
  return 'fact' in part ? fitLeaf(part, path, fitting) : part;
}

function fitLeaf(leaf: Readonly<Record<string, unknown>>, path: string, fitting: Fitting): unknown {
  const faulty: [key: string, code: 'condition.fact' | 'condition.value'][] = [];
  if (typeof leaf.fact !== 'string') faulty.push(['fact', 'condition.fact']);
  if (!isValue(leaf.value)) faulty.push(['value', 'condition.value']);
  const wordless = typeof leaf.operator !== 'string';
  if (wordless) refuse(`${path}/operator`, fitting, { 'zh-CN': '文本', en: 'a text' });
  for (const [key, code] of faulty) fitting.problems.push(errorAt(`${path}/${key}`, code));
  if (faulty.length === 0 && !wordless) return leaf;
  fitting.spoiled.add(path);
  return {};
}

function isValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isScalar);
  return isScalar(value) || (isObject(value) && typeof value.fact === 'string' && Object.keys(value).length === 1);
}

function isScalar(value: unknown): boolean {
  return ['number', 'string', 'boolean'].includes(typeof value);
}

/** `path`, `params`, `priority` and the like would change what json-rules-engine makes of it. */
function refuseUnknownKeys(part: Readonly<Record<string, unknown>>, path: string, fitting: Fitting): void {
  const forms = Object.keys(keysOf).filter((form) => form in part);
  const [form] = forms;
  if (forms.length !== 1 || form === undefined) return;
  const known: readonly string[] = keysOf[form as keyof typeof keysOf];
  for (const key of Object.keys(part)) {
    if (known.includes(key)) continue;
    const at = path + pointer(key);
    const fix = { label: sentence('fix.remove', { value: key }), patch: [{ op: 'remove' as const, path: at }] };
    fitting.problems.push(errorAt(at, 'condition.unknownKey', { key }, { fix }));
  }
}
