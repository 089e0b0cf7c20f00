import type { Sentence } from '../../../schemas/text.ts';

const titles: Readonly<Record<number, Sentence>> = {
  400: { 'zh-CN': '请求有误', en: 'The request is wrong' },
  401: { 'zh-CN': '未登录', en: 'Not signed in' },
  403: { 'zh-CN': '无权操作', en: 'Not allowed' },
  404: { 'zh-CN': '不存在', en: 'Not found' },
  405: { 'zh-CN': '此地址不接受该方法', en: 'Method not possible here' },
  408: { 'zh-CN': '请求超时', en: 'The request took too long' },
  409: { 'zh-CN': '与现状冲突', en: 'In conflict with what is there' },
  412: { 'zh-CN': '已被他人修改', en: 'Changed by someone else' },
  413: { 'zh-CN': '内容过大', en: 'Too large' },
  414: { 'zh-CN': '地址过长', en: 'The address is too long' },
  415: { 'zh-CN': '不支持的内容类型', en: 'Content of this kind is not read' },
  422: { 'zh-CN': '内容有误', en: 'The content is wrong' },
  428: { 'zh-CN': '缺少修订号', en: 'The revision is missing' },
  429: { 'zh-CN': '请求过于频繁', en: 'Too many requests' },
  431: { 'zh-CN': '请求头过大', en: 'The headers are too large' },
  500: { 'zh-CN': '服务器出错', en: 'A fault of the server' },
  503: { 'zh-CN': '暂时无法服务', en: 'Not available just now' },
  507: { 'zh-CN': '空间不足', en: 'No space left' },
};

/** What a status means, in short; statuses without words of their own are told by their class. */
export function titleOf(status: number): Sentence {
  return titles[status] ?? titles[status < 500 ? 400 : 500] ?? { 'zh-CN': '', en: '' };
}
