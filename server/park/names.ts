import type { Industry } from './industries.ts';
import type { Random } from './random.ts';

const places = ['苏州', '苏州', '苏州', '江苏', '苏州高新区', ''];
const syllables: readonly (readonly [character: string, latin: string])[] = (
  '创Chuang 启Qi 智Zhi 芯Xin 锐Rui 恒Heng 博Bo 远Yuan 华Hua 瑞Rui 康Kang 科Ke 达Da 诺Nuo 泰Tai 安An 明Ming 盛Sheng 中Zhong ' +
  '鼎Ding 信Xin 海Hai 天Tian 迅Xun 云Yun 拓Tuo 普Pu 佳Jia 微Wei 光Guang 正Zheng 新Xin 思Si 联Lian 凯Kai 晟Sheng 澜Lan 禾He ' +
  '朗Lang 益Yi 维Wei 源Yuan 赛Sai 翼Yi 景Jing 曜Yao 辰Chen 铭Ming'
)
  .split(' ')
  .map((pair) => [pair.charAt(0), pair.slice(1)]);
const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹'];
const givenNames = [...'伟芳敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉萍红辉建文志国海峰宇晨欣怡佳浩'];
const englishWords: Readonly<Record<string, string>> = {
  bio_med: 'Biomedical',
  electronics_it: 'Electronics',
  adv_mfg: 'Intelligent Manufacturing',
  new_energy: 'New Energy',
  new_material: 'Advanced Materials',
  aero_space: 'Aerospace',
  resource_env: 'Environmental Technology',
  hitech_service: 'Technology Services',
};

export interface EnterpriseName {
  readonly chinese: string;
  readonly english: string;
}

export function enterpriseName(random: Random, industry: Industry, jointStock: boolean): EnterpriseName {
  const drawn = Array.from({ length: random.chance(0.35) ? 3 : 2 }, () => random.pick(syllables));
  const brand = drawn.map(([character]) => character).join('');
  const latin = drawn.map(([, text], index) => (index === 0 ? text : text.toLowerCase())).join('');
  const suffix = jointStock ? '股份有限公司' : '有限公司';
  return {
    chinese: `${random.pick(places)}${brand}${industry.word}${suffix}`,
    english: `${latin} ${englishWords[industry.techField]} Co., Ltd.`,
  };
}

export function personName(random: Random): string {
  const given = random.pick(givenNames);
  return random.pick(surnames) + given + (random.chance(0.6) ? random.pick(givenNames) : '');
}
