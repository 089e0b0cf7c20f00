import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  'test.usage': () => "Run a definition's own test cases: what they expect against what comes out",
  'test.passed': (name: string) => `ok    ${name}`,
  'test.failed': (name: string) => `FAILS ${name}`,
  'test.difference': (path: string, expected: string, got: string) => `      ${path}: expected ${expected}, got ${got}`,
  'test.nothing': () => 'nothing',
  'test.none': (file: string) => `${file}: there are no test cases. Add some under "tests".`,
  'test.counts': (file: string, passed: number, failed: number) => `${file}: ${passed} passed, ${failed} failed.`,
};

type Params = ParamsOf<typeof en>;

const zhCN: Catalogue<Params> = {
  'test.usage': () => '运行规则定义自带的测试用例，对照期望与实得',
  'test.passed': (name) => `通过   ${name}`,
  'test.failed': (name) => `未通过 ${name}`,
  'test.difference': (path, expected, got) => `       ${path}：期望 ${expected}，实得 ${got}`,
  'test.nothing': () => '无',
  'test.none': (file) => `${file}：没有测试用例。请在“tests”下添加。`,
  'test.counts': (file, passed, failed) => `${file}：通过 ${passed} 个，未通过 ${failed} 个。`,
};

export const say = speaker<Params>({ 'zh-CN': zhCN, en });
