import type { Catalogue } from '../../schemas/messages/catalogue.ts';
import type { checkEn } from './check-en.ts';

const meant = (nearest: string | number | undefined, otherwise: string) =>
  nearest ? `是否应为“${nearest}”？` : otherwise;

export const checkZhCN: Catalogue<keyof typeof checkEn> = {
  'shape.type': ({ expected }) => `此处应为${expected}。请改正。`,
  'shape.required': ({ key }) => `缺少“${key}”。请填写。`,
  'shape.choice': ({ value, words, nearest }) =>
    `“${value}”不在可选值之内（${words}）。${meant(nearest, '请从中选择。')}`,
  'tree.tooDeep': ({ limit }) => `指标树超过 ${limit} 层。请合并部分维度。`,
  'tree.root': () => '指标树中没有指标。请添加。',
  'condition.unknownKey': ({ key }) => `条件中不能有“${key}”。请删除。`,
  'condition.fact': () => '条件没有说明读取哪个数据。请指定数据项或中间量。',
  'condition.value': () => '比较的值应为数值、文本、是/否、这些值的列表，或 { "fact": … }。请改正。',
  'definition.formatVersion': ({ value }) => `本程序读取格式版本 1，而不是 ${value}。请按版本 1 保存。`,

  'id.pattern': ({ id }) => `标识“${id}”不可用：须以字母开头，后接至多 63 个字母、数字或下划线。`,
  'id.reserved': ({ id }) => `标识“${id}”是程序保留的词。请换一个。`,
  'id.duplicate': ({ id, first }) => `标识“${id}”已被${first}使用。请换一个。`,
  'fix.rename': ({ value }) => `将此项改名为“${value}”`,
  'fix.remove': ({ value }) => `删除“${value}”`,
  'fix.removeThis': () => '删除',

  'field.noOptions': () => '枚举至少需要一个选项。请列出选项，或改为文本类型。',
  'field.duplicateOption': ({ value }) => `选项“${value}”重复。请删除其一。`,
  'field.emptyOption': () => '有一个选项的值为空。请填写。',
  'field.optionsIgnored': () => '只有枚举才有选项。请改为枚举，或删除选项。',
  'field.rangeIgnored': () => '只有数值才有最小值和最大值。请删除 min 和 max。',
  'field.range': ({ min, max }) => `最小值 ${min} 大于最大值 ${max}。请对调。`,
  'field.unread': () => '没有任何规则读取此数据项。请使用或删除。',
  'fact.unread': () => '没有任何规则读取此中间量。请使用或删除。',
  'table.unread': () => '没有任何规则读取此对照表。请使用或删除。',
  'table.empty': () => '对照表没有任何行。请添加。',
  'table.gap': ({ keys, reader }) =>
    `${reader}会查到 ${keys}，但表中没有这些行，结果将为缺失。请补充，或设置“otherwise”。`,
  'table.unknownKey': ({ keys, reader }) => `${keys} 不是${reader}的取值，永远不会被查到。请改正或删除。`,
  'fix.swapRange': () => '对调最小值和最大值',
  'fix.otherwiseZero': () => '其余的键一律取 0',

  'scale.range': ({ min, max }) => `总分下限 ${min} 大于上限 ${max}。请对调或改正。`,
  'scale.decimals': ({ value }) => `总分不能有 ${value} 位小数。请填 0 至 10 的整数。`,
  'scale.full': ({ value }) => `满分须大于 0，不能是 ${value}。通常为 100。`,
  'scale.bonusCap': ({ value }) => `加分合计上限不能为负数（${value}）。`,

  'stage.noDefault': () => '最后一个阶段也有条件，有的企业可能不属于任何阶段。请去掉它的条件，或在其后增加默认阶段。',
  'stage.defaultNotLast': () => '此阶段没有条件，会收下所有到达这里的企业，其后的阶段永远用不到。请移到最后。',
  'stage.impossible': () => '没有企业能满足此条件，该阶段永远用不到。请改正条件。',
  'stage.swallowed': ({ earlier }) => `满足此条件的企业都已先归入${earlier}。请把此阶段移到前面，或改正条件。`,
  'stage.leftover': ({ earlier }) =>
    `${earlier}已收下全部企业，没有企业会进入此默认阶段。请删除它并去掉上一阶段的条件，或改正条件。`,
  'fix.dropWhen': () => '设为默认阶段：去掉条件',
  'fix.moveLast': () => '移到最后',

  'weight.unknownStage': ({ stage, nearest }) =>
    `权重中的阶段“${stage}”不存在。${meant(nearest, '请删除，或先定义该阶段。')}`,
  'weight.negative': ({ weight }) => `权重 ${weight} 是负数。不使用请填 0，否则填正数。`,
  'weight.noneInStage': ({ stage }) =>
    `它在${stage}中有权重，但下级在该阶段都没有权重。请给下级设权重，或把它在该阶段的权重设为 0。`,
  'weight.none': () => '它的下级都没有权重。请至少给一个下级设大于 0 的权重。',
  'weight.sum': ({ sums, wanted }) => `下级权重合计为 ${sums}，不等于 ${wanted}。权重按比例计算；如有笔误请改正。`,
  'weight.dominant': ({ share, group, stages }) =>
    `它${stages ? `在${stages}中` : ''}占${group}的 ${share} %，超过其余各项之和。请确认是否有意如此。`,
  'fix.negativeToZero': () => '设为 0',

  'variant.unknownStage': ({ stage, nearest }) =>
    `分阶段计分中的阶段“${stage}”不存在。${meant(nearest, '请删除，或先定义该阶段。')}`,
  'variant.twice': ({ stage }) => `阶段“${stage}”有两个分阶段计分。请保留一个。`,
  'variant.noStages': () => '此分阶段计分没有指定阶段，永远用不到。请指定阶段或删除。',

  'group.empty': () => '维度没有下级。请添加指标，或删除该维度。',
  'group.noCap': () => '“cappedSum”需要大于 0 的“cap”，即得分合计的上限。请设置。',
  'group.cappedGroups': ({ children }) =>
    `“cappedSum”累加得分，而${children}是维度，没有得分。下级请只用指标，或换一种汇总方式。`,
  'group.capIgnored': () => '只有“cappedSum”使用 cap。请删除，或更换汇总方式。',
  'group.zeroInMean': ({ aggregate, children }) =>
    `${aggregate} 的下级得分可能为 0（${children}）：一个 0 按 0.0001 计，会拉低整个维度。请设最低得分，或改用 weightedMean。`,
  'indicator.fullMarks': ({ value }) => `指标满分须大于 0，不能是 ${value}。`,

  'mark.negative': ({ mark }) => `得分 ${mark} 是负数；得分应在 0 与满分之间。`,
  'mark.aboveFull': ({ mark, full }) => `得分 ${mark} 高于满分 ${full}，按 ${full} 计。请调低，或提高满分。`,
  'fix.setTo': ({ value }) => `设为 ${value}`,
  'bands.empty': () => '没有分档。请添加。',
  'bands.order': ({ band, from, before }) =>
    `第 ${band} 档从 ${from} 开始，低于第 ${Number(band) - 1} 档（${before}）。请按升序排列。`,
  'bands.duplicate': ({ band, from }) => `第 ${band} 档与前一档同样从 ${from} 开始。请删除其一，或修改起点。`,
  'bands.nullNotFirst': ({ band }) => `第 ${band} 档没有下限；只有第一档可以没有。请移到最前。`,
  'bands.unreachable': ({ band, low, high }) =>
    `没有数值能落入第 ${band} 档：数值在 ${low} 至 ${high} 之间。请修改分档，或数据项的上下限。`,
  'fix.sort': () => '按升序排列',
  'linear.flat': ({ value }) => `起点和终点都是 ${value}。请填两个不同的数。`,
  'piecewise.empty': () => '没有折点。请至少添加一个 [数值, 得分]。',
  'piecewise.order': ({ point, value, before }) =>
    `第 ${point} 个折点在 ${value}，低于第 ${Number(point) - 1} 个（${before}）。请按升序排列。`,
  'piecewise.duplicate': ({ point, value }) => `有两个折点在 ${value}（第 ${point} 个）。请保留一个。`,
  'steps.step': ({ value }) => `步长须大于 0，不能是 ${value}。`,
  'perUnit.nothing': () => '每单位得 0 分，得分总是 0。请填写每单位得分。',
  'lookup.empty': () => '没有任何类别的得分。请为各类别设得分。',
  'lookup.gap': ({ options }) => `${options} 没有得分，按 0 分计。请补充得分，或设置“otherwise”。`,
  'lookup.unknownKey': ({ value, nearest }) => `公式不会得出“${value}”。${meant(nearest, '请改正或删除。')}`,
  'fix.addZeroMarks': () => '补上这些类别，得分为 0',
  'population.lowest': ({ lowest, full }) => `最低得分 ${lowest} 高于满分 ${full}。请调低。`,
  'population.spread': ({ value }) => `spread 须大于 0，不能是 ${value}。`,
  'population.dependsOnOthers': ({ indicators, count }) =>
    `有 ${count} 个指标把企业与同批其他企业比较（${indicators}）：名单变化会影响企业的得分和名次。若非有意，请改用固定阈值。`,

  'category.unknown': ({ name, nearest }) =>
    `不能按“${name}”划分企业。${meant(nearest, '请用“stage”，或枚举、文本类型的数据项。')}`,
  'category.type': ({ name, kind }) => `“${name}”是${kind}；只能按“stage”或枚举等文本划分企业。`,
  'category.noStages': () => '没有成长阶段，无法按“stage”划分：其内的得分、名次和等级均缺失。请删除，或添加成长阶段。',
  'category.twice': ({ name }) => `“${name}”重复列出。请删除其一。`,

  'adjustment.bonusNothing': () => '加分项既没有“points”也没有“formula”。请填其一。',
  'adjustment.bonusBoth': () => '加分项同时有“points”和“formula”。请保留其一。',
  'adjustment.penaltyNothing': () => '扣分项既没有“points”也没有“percent”。请填其一。',
  'adjustment.penaltyBoth': () => '扣分项同时有“points”和“percent”。请保留其一。',
  'adjustment.negative': ({ key, value }) => `“${key}”为 ${value}，不能是负数。请填 0 或正数。`,
  'adjustment.percent': ({ value }) => `扣分比例至多 100 %，不能是 ${value} %。`,
  'adjustment.unknownGrade': ({ grade, nearest }) => `没有等级“${grade}”。${meant(nearest, '请先定义，或另选。')}`,

  'grade.mixed': () => '有的等级按总分划定，有的按排名比例划定。请统一为一种。',
  'grade.nothing': () => '等级既没有“from”（总分）也没有“top”（排名比例）。请填其一。',
  'grade.both': () => '等级同时有“from”和“top”。请保留其一。',
  'grade.same': ({ value, first }) => `与${first}同样从 ${value} 开始。请修改其一。`,
  'grade.top': ({ value }) => `排名比例须大于 0 且不超过 1，不能是 ${value}。`,
  'grade.withinIgnored': () => '等级按总分划定，“gradeWithin”不起作用。请删除。',

  'quota.noOrder': () => '名额没有说明谁优先。请在“orderBy”中至少列一项。',
  'quota.count': ({ value }) => `名额须为不小于 0 的整数，不能是 ${value}。`,
  'fix.orderByTotal': () => '总分高者优先',

  'test.unknownField': ({ name, nearest }) => `记录中的“${name}”不是数据项。${meant(nearest, '请改正或删除。')}`,
  'test.value': ({ field, expected }) => `${field}的值应为${expected}。请改正。`,
  'test.option': ({ field, value, nearest }) => `“${value}”不是${field}的选项。${meant(nearest, '请用已列出的选项。')}`,
  'test.range': ({ field, value, min, max }) =>
    `${value} 超出${field}的范围${min === '' ? '' : `，至少 ${min}`}${max === '' ? '' : `，至多 ${max}`}。`,
  'test.period': ({ value }) => `“${value}”不是周期。请写成 2025、2025H1 或 2025Q3。`,
  'test.noPeriod': () => '规则读取日期或往期数据，记录须有“period”。请写成 2025、2025H1 或 2025Q3。',
  'test.historyNoPeriod': () => '往期记录须有“period”。请写成 2024、2024H1 或 2024Q3。',
  'test.historyPeriod': ({ period, of }) => `${period} 不是 ${of} 的同类往期，不会被读取。请改正。`,
  'test.historyTwice': ({ period }) => `${period} 有两条往期记录。请保留一条。`,
  'test.unknownName': ({ sort, name, nearest }) =>
    `测试期望中的${sort}“${name}”不存在。${meant(nearest, '请改正或删除。')}`,
  'test.noMark': ({ name }) => `“${name}”是维度，没有得分。请改为期望其积分。`,
  'test.nothing': () => '测试没有任何期望，证明不了什么。请填写应有的结果。',
  'test.fails': ({ differences }) => `测试未通过：${differences}。请改正规则或测试。`,

  'unit.money': ({ units }) => `公式混用了不同单位的金额：${units}。请先换算，例如 * 10000。`,
};
