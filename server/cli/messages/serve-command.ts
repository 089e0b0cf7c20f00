import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  'serve.usage': () => 'Serve the designer and the API, until Ctrl+C',
  'serve.host': () => 'The address to listen on; 127.0.0.1, which only this machine reaches, where left out (HOST)',
  'serve.port': () => 'The port to listen on; 3000 where left out (PORT)',
  'serve.data': () => "The folder of the database's file and uploads; ./data where left out (CANOPY_DATA)",
  'serve.noDemo': () => 'Make no demo park in an empty store (CANOPY_DEMO=0)',
  'serve.noDesigner': () => 'Serve the API only (CANOPY_DESIGNER=0)',
  'serve.preparing': () => 'The designer is being prepared: some seconds, once …',
  'serve.notPrepared': (detail: string) => `The designer can't be prepared, so there is the API only: ${detail}`,
  'serve.listens': (url: string) => `Canopy is at ${url}`,
  'serve.open': (url: string) => `Open it in a browser: ${url}`,
  'serve.docs': (url: string) => `The API, to read and to try: ${url}/api/docs`,
  'serve.stopsBy': () => 'Ctrl+C stops it.',
  'serve.stopping': () => 'Stopping: what has been asked is still answered. Ctrl+C again stops at once.',
  'serve.portInUse': (host: string, port: number) =>
    `Port ${port} of ${host} is in use. Stop the program that has it, or choose another with --port.`,
  'serve.portProtected': (port: number) =>
    `This account may not listen on port ${port}. Choose one above 1023 with --port.`,
  'serve.hostAbsent': (host: string) => `"${host}" is no address of this machine. Choose another with --host.`,
  'serve.dataProtected': (folder: string) =>
    `The data folder "${folder}" can't be written to. Ask for permission, or choose another with --data.`,
  'serve.dataNotFolder': (folder: string) => `The data folder "${folder}" is a file. Choose another with --data.`,
  'serve.dataInUse': (folder: string) =>
    `A server is running on the data folder "${folder}" already. Stop it, or choose another with --data.`,
  'serve.store': (detail: string) => `The database can't be opened: ${detail}`,
  'serve.number': (name: string, text: string, least: number, most: number) =>
    `${name} is a whole number from ${least} to ${most}, not "${text}".`,
  'serve.choice': (name: string, text: string, possible: string) => `${name} is one of ${possible}, not "${text}".`,
  'serve.mongoUri': () =>
    'MONGODB_URI begins with mongodb:// or mongodb+srv://. Correct it, or unset it to keep a file in the data folder.',
  'serve.token': () => 'CANOPY_METRICS_TOKEN is too short to be a secret. Give at least 16 characters.',
};

type Params = ParamsOf<typeof en>;

const zhCN: Catalogue<Params> = {
  'serve.usage': () => '启动设计器和接口服务，按 Ctrl+C 停止',
  'serve.host': () => '监听的地址；默认 127.0.0.1，仅本机可访问（HOST）',
  'serve.port': () => '监听的端口；默认 3000（PORT）',
  'serve.data': () => '数据库文件和上传文件所在的文件夹；默认 ./data（CANOPY_DATA）',
  'serve.noDemo': () => '库为空时不生成示范园区（CANOPY_DEMO=0）',
  'serve.noDesigner': () => '只提供接口，不提供设计器（CANOPY_DESIGNER=0）',
  'serve.preparing': () => '正在准备设计器：只需一次，几秒即可……',
  'serve.notPrepared': (detail) => `设计器未能准备好，仅提供接口：${detail}`,
  'serve.listens': (url) => `积分工坊已启动：${url}`,
  'serve.open': (url) => `请用浏览器打开：${url}`,
  'serve.docs': (url) => `接口说明与试用：${url}/api/docs`,
  'serve.stopsBy': () => '按 Ctrl+C 停止。',
  'serve.stopping': () => '正在停止：已收到的请求仍会答复。再按一次 Ctrl+C 立即停止。',
  'serve.portInUse': (host, port) => `${host} 的端口 ${port} 已被占用。请停止占用它的程序，或用 --port 另选。`,
  'serve.portProtected': (port) => `当前账户不能监听端口 ${port}。请用 --port 选择 1023 以上的端口。`,
  'serve.hostAbsent': (host) => `“${host}”不是本机的地址。请用 --host 另选。`,
  'serve.dataProtected': (folder) => `数据文件夹“${folder}”不可写入。请申请权限，或用 --data 另选。`,
  'serve.dataNotFolder': (folder) => `数据文件夹“${folder}”是一个文件。请用 --data 另选。`,
  'serve.dataInUse': (folder) => `已有服务正在使用数据文件夹“${folder}”。请先停止它，或用 --data 另选。`,
  'serve.store': (detail) => `无法打开数据库：${detail}`,
  'serve.number': (name, text, least, most) => `${name} 应为 ${least} 至 ${most} 的整数，而不是“${text}”。`,
  'serve.choice': (name, text, possible) => `${name} 应为 ${possible} 之一，而不是“${text}”。`,
  'serve.mongoUri': () =>
    'MONGODB_URI 应以 mongodb:// 或 mongodb+srv:// 开头。请改正，或取消设置以使用数据文件夹中的文件。',
  'serve.token': () => 'CANOPY_METRICS_TOKEN 太短，不能保密。请至少使用 16 个字符。',
};

export const say = speaker<Params>({ 'zh-CN': zhCN, en });
