export const roles = ['administrator', 'reviewer', 'auditor', 'viewer', 'invited'] as const;

/** What a person may be in a park. */
export type Role = (typeof roles)[number];
