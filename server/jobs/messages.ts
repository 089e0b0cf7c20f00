import { type Catalogue, type ParamsOf, speaker } from '../records/messages/catalogue.ts';

const en = {
  'job.outOfMemory': () =>
    'The work needed more memory than one job may take and was stopped. Nothing of it is visible. Give the server more memory, then resume it.',
  'job.crashed': () =>
    'The work broke off because of a fault in the program. Nothing of it is visible. Resume it, or tell your administrator.',
  'job.ended': () => 'The job has ended; there is nothing to cancel.',
  'job.notInterrupted': () => 'Nothing cut this job off, so there is nothing to resume.',
  'job.notYours': () => "Somebody else has started this job: only the park's administrator may stop or resume it.",
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'job.outOfMemory': () => '该任务所需内存超过单个任务的上限，已被终止，其结果均不可见。请为服务器增加内存后继续执行。',
  'job.crashed': () => '该任务因程序故障中断，其结果均不可见。请继续执行，或告知管理员。',
  'job.ended': () => '该任务已结束，无需取消。',
  'job.notInterrupted': () => '该任务并未被中断，无需继续执行。',
  'job.notYours': () => '该任务由他人启动，只有园区管理员可以取消或继续。',
};

export const say = speaker({ 'zh-CN': zhCN, en });
