import { AuditLog } from './audit-log.tsx';

export function Component() {
  return <AuditLog path={['audit']} />;
}
