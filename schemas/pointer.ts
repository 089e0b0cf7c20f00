/** A JSON pointer (RFC 6901) from its unescaped steps. */
export function pointer(...steps: readonly (string | number)[]): string {
  let path = '';
  for (const step of steps) path += `/${typeof step === 'number' ? step : escaped(step)}`;
  return path;
}

/** Hardly any step holds what must be escaped. */
function escaped(step: string): string {
  return step.includes('~') || step.includes('/') ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step;
}
