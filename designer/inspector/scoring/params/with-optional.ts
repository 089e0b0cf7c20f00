/** Undefined leaves the property out. */
export function withOptional<Of extends object, Key extends keyof Of>(
  of: Of,
  key: Key,
  value: Of[Key] | undefined,
): Of {
  const next = { ...of };
  if (value === undefined) delete next[key];
  else next[key] = value;
  return next;
}
