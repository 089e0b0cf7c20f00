import { installationKey } from '../../schemas/api/installation.ts';
import { readKey } from '../actions/installation/read-key.ts';
import type { Deps } from '../deps.ts';
import { type Operation, operation } from '../http/operation.ts';

export function installationOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'readInstallationKey',
      method: 'get',
      path: '/installation/key',
      tag: 'installation',
      summary: { 'zh-CN': '读取本系统签名的公钥', en: 'Read the public key of what this installation signs' },
      answers: { 200: { description: 'The public key', schema: installationKey } },
      handle: async () => ({ status: 200, body: await readKey(deps) }),
    }),
  ];
}
