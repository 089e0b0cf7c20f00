import type { Catalogue, ParamsOf } from '../../records/messages/catalogue.ts';
import type { en } from './en.ts';

export type Params = ParamsOf<typeof en>;

const list = (texts: readonly string[]) => texts.join('、');

export const zhCN: Catalogue<Params> = {
  'program.summary': () => '积分工坊：按一份规则定义为园区企业评分，每一分都有据可查。',
  'program.help': () => 'canopy 命令 --help 查看某个命令的说明与选项。',
  'help.usage': () => '用法：',
  'help.commands': () => '命令：',
  'help.options': () => '选项：',
  'help.definition': (templates) =>
    `DEFINITION、A、B：规则定义，为 JSON 文件，或 template:模板名，模板有 ${list(templates)}。`,
  'help.records': () =>
    'RECORDS：企业数据，为 CSV 或 XLSX 文件，列为 enterpriseId、name、period 和各数据项的 id 或名称。',
  'option.help': () => '只显示说明',
  'option.version': () => '显示程序版本',
  'option.lang': () => '提示与表头的语言：zh-CN 或 en',
  'option.strict': () => '未知的列、没有对应列的数据项均视为错误',
  'option.period': () => '评分期间：2025、2025H1 或 2025Q3；不写则取最近的一期',
  'option.out': () => '把结果写入 .json、.csv 或 .xlsx 文件',
  'usage.noCommand': () => '请写明要运行的命令。canopy --help 列出全部命令。',
  'usage.unknownCommand': (name, nearest) =>
    `没有命令“${name}”。${nearest === undefined ? 'canopy --help 列出全部命令。' : `是否应为“${nearest}”？`}`,
  'usage.unknownOption': (name, nearest) =>
    `没有选项 ${name}。${nearest === undefined ? '--help 列出全部选项。' : `是否应为 ${nearest}？`}`,
  'usage.optionValue': (name) => `选项 ${name} 需要一个值。请写在选项之后。`,
  'usage.optionNoValue': (name) => `选项 ${name} 不带值。请去掉。`,
  'usage.missingArgument': (name) => `缺少 ${name}。请写在命令之后。`,
  'usage.extraArgument': (text) => `多了一个参数“${text}”。请去掉。`,
  'usage.language': (name) => `没有语言“${name}”。请选择 zh-CN 或 en。`,
  'usage.outKind': (path, kinds) => `无法写入“${path}”：文件名须以 ${list(kinds)} 结尾。请改名。`,
  'usage.outDirectory': (directory) => `文件夹“${directory}”不存在。请先建立，或另选一个。`,
  'usage.outProtected': (directory) => `没有写入文件夹“${directory}”的权限。请申请权限，或另选一个。`,
  'usage.outIsInput': (path) => `“${path}”是此命令要读取的文件，写入会使其丢失。请换一个文件名。`,
  'usage.outIsDirectory': (path) => `“${path}”是文件夹。请写明其中的文件名。`,
  'file.absent': (path) => `没有文件“${path}”。请更正路径。`,
  'file.notFile': (path) => `“${path}”不是文件。请写明文件名。`,
  'system.refused': (detail) => `系统拒绝了操作：${detail}`,
  'system.permission': (path) => `没有“${path}”的访问权限。请申请权限，或另选文件。`,
  'system.store': (detail) => `无法读写数据库：${detail}`,
  'system.full': (detail) => `磁盘空间不足，无法写入。请腾出空间，或写到别处。（${detail}）`,
  'template.unknown': (name, nearest, names) =>
    `没有模板“${name}”。${nearest === undefined ? '' : `是否应为“${nearest}”？`}现有模板：${list(names)}。`,
  'definition.tooLarge': (file, megabytes, limit) =>
    `${file}：规则定义有 ${megabytes} MB，超过可读取的 ${limit} MB。请确认文件是否正确。`,
  'definition.encoding': (file) => `${file}：规则定义不是 UTF-8 编码的文本。请另存为 UTF-8。`,
  'fault.file': (file, message) => `${file}：${message['zh-CN']}`,
  'fault.row': (file, row, message) => `${file}：第 ${row} 行：${message['zh-CN']}`,
  'fault.cell': (file, row, column, message) => `${file}：第 ${row} 行，${column} 列：${message['zh-CN']}`,
  'fault.more': (count) => `另有 ${count} 处`,
  'fault.definition': (file, pointer, message, code) => `${file}：${pointer}：${message['zh-CN']}（${code}）`,
  'period.malformed': (text) => `“${text}”不是期间。请写成 2025、2025H1 或 2025Q3。`,
  'period.absent': (text, periods) => `没有期间“${text}”的数据。文件中有：${list(periods)}。`,
  'period.kinds': (periods) => `数据的期间不止一种：${list(periods)}。请用 --period 指明要评分的期间。`,
  warning: (message) => `警告：${message['zh-CN']}`,
  'score.usage': () => '为企业数据文件（CSV 或 XLSX）中的企业评分',
  'score.without': (count, period) => `${count} 家企业没有 ${period} 期间的数据，未评分。`,
  'score.written': (path, count, period) => `已写入 ${path}：${count} 家企业，期间 ${period}。`,
  'check.usage': () => '检查规则定义，列出错误与疑点',
  'check.counts': (file, errors, warnings) => `${file}：${errors} 处错误，${warnings} 处疑点。`,
  'progress.reading': (file) => `读取 ${file}`,
  'progress.writing': (file) => `写入 ${file}`,
  'progress.line': (label, bar, rate, unit, secondsLeft) =>
    `${label['zh-CN']} ${bar}  ${rate} ${unit['zh-CN']}/秒  剩余 ${secondsLeft} 秒`,
  'unit.megabytes': () => 'MB',
  'unit.enterprises': () => '家',
  'summary.title': (name, period, count) => `${name} · ${period} · ${count} 家企业`,
  'summary.more': (count) => `……另有 ${count} 家。--out 文件 可写出全部。`,
  'summary.application': () => '积分应用',
  'summary.eligible': () => '符合条件',
  'summary.selected': () => '入选',
  'summary.none': () => '（无）',
  'demo.usage': () => '虚构一个园区：把企业数据写入文件，或直接评分并显示结果',
  'demo.enterprises': () => '企业数，默认 2084',
  'demo.periods': () => '截至 2025 年的年数，默认 3',
  'demo.seed': () => '整数；相同的种子得到相同的园区',
  'demo.out': () => '把企业数据写入该 .csv 文件，不评分',
  'demo.definition': () => '用哪份定义评分，默认 template:suzhou',
  'demo.number': (name, text, least, most) => `--${name} 须为 ${least} 至 ${most} 的整数，而不是“${text}”。`,
  'demo.written': (path, rows, enterprises) =>
    `已写入 ${path}：${enterprises} 家企业的 ${rows} 条数据。下一步：canopy score template:suzhou ${path}`,
  'demo.csv': (path) => `无法写入“${path}”：文件名须以 .csv 结尾。请改名。`,
  'demo.invented': () => '以下企业与数据均为虚构。',
};
