/** What the log tells of, as the server names it. */
export const actionKeys = [
  'session.start',
  'session.end',
  'session.endAll',
  'session.refuse',
  'account.lock',
  'password.change',
  'token.create',
  'token.revoke',
  'person.create',
  'person.change',
  'park.create',
  'park.rename',
  'park.change',
  'member.set',
  'member.remove',
  'ruleSet.create',
  'ruleSet.change',
  'draft.save',
  'version.publish',
  'version.retire',
  'version.import',
  'ruleSet.export',
  'ruleSet.import',
  'installation.makeKey',
  'review.submit',
  'review.comment',
  'review.reply',
  'review.resolve',
  'review.reopen',
  'review.approve',
  'review.askForChanges',
  'review.withdraw',
  'comparison.export',
  'impact.start',
  'impact.open',
  'impact.export',
  'impact.remove',
  'template.publish',
  'template.release',
  'template.change',
  'trial.start',
  'upstream.merge',
  'upstream.lock',
  'module.add',
  'module.update',
  'module.detach',
  'import.upload',
  'import.start',
  'import.done',
  'import.discard',
  'import.downloadFaults',
  'record.edit',
  'records.deletePeriod',
  'records.export',
  'records.columns',
  'run.start',
  'run.verify',
  'run.recheck',
  'sheet.recheck',
  'recheck.export',
  'run.export',
  'sheet.read',
  'job.cancel',
  'job.resume',
] as const;
export type AuditAction = (typeof actionKeys)[number];

export function isKnownAction(action: string): action is AuditAction {
  return actionKeys.some((one) => one === action);
}

type Dashed<Name extends string> = Name extends `${infer Subject}.${infer Deed}` ? `${Subject}-${Deed}` : never;

/** In the language files a point parts levels. */
export function keyOf<Action extends AuditAction>(action: Action): Dashed<Action> {
  return action.replace('.', '-') as Dashed<Action>;
}
