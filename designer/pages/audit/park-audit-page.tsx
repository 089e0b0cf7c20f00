import { useParkId } from '../../app/session.ts';
import { AuditLog } from './audit-log.tsx';

export function Component() {
  const park = useParkId();
  return <AuditLog path={['parks', park, 'audit']} />;
}
