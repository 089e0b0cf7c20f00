import { type Access, accessTable, type OperationId } from '../../access/table.ts';

const roles = {
  administrator: ['管理员', 'administrators'],
  reviewer: ['审核员', 'reviewers'],
  auditor: ['审计员', 'auditors'],
  viewer: ['查看者', 'viewers'],
  invited: ['受邀评审', 'invited reviewers'],
  platform: ['平台管理员', 'platform administrators'],
} as const;

/** Who may call an operation, in both languages. */
export function accessWords(id: OperationId): string {
  const { who, scope }: Access = accessTable[id];
  const token =
    scope === null ? '不可使用接口令牌 · not with an API token' : `接口令牌范围 · API token scope: \`${scope}\``;
  if (who === 'anyone') return '无需登录 · no login needed';
  if (who === 'signedIn') return `任何已登录用户 · anyone signed in; ${token}`;
  const [chinese, english] = [0, 1].map((language) => who.map((role) => roles[role][language as 0 | 1]).join(', '));
  return `${chinese} · ${english}; ${token}`;
}
