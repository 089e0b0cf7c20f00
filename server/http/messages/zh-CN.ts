import type { Catalogue, ParamsOf } from '../../records/messages/catalogue.ts';
import type { en } from './en.ts';

export const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'route.unknown': () => '此地址不存在。所有接口见 /api/docs。',
  'request.invalid': (faults) => `请求有 ${faults} 处错误，逐一列出了位置。`,
  'body.malformed': () => '请求体不是 JSON。请发送 JSON 文档，并设置 Content-Type: application/json。',
  'body.tooLarge': () => '请求体超过此处允许的大小。',
  'access.signIn': () => '请先登录：POST /api/v1/session，或用 “Authorization: Bearer …” 发送接口令牌。',
  'access.forbidden': () => '您的角色无权进行此操作。',
  'park.unknown': (park) => `园区“${park}”不存在，或您不属于该园区。`,
  'found.nothing': (what) => `此处没有 ${what}。`,
  'ifMatch.required': () => '请说明修改的是哪个修订：将其 ETag 作为 If-Match 发送。',
  'ifMatch.stale': () => '他人已在此期间作了修改。应答中有当前修订：请合并后带上其 ETag 重新提交。',
  'cursor.invalid': () => '游标不属于此列表。请去掉游标重新开始。',
  'storage.unavailable': () => '数据库暂时无法连接。未作任何更改，请重试。',
  'storage.full': () => '磁盘空间已满。未作任何更改。',
  'document.tooLarge': (megabytes) => `大小为 ${megabytes} MB，超过可存储的 15 MB。`,
  internal: (request) => `服务器出错。请将请求编号 ${request} 告知管理员。`,
};
