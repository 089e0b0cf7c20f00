import { type ThemeConfig, theme } from 'antd';
import { useSyncExternalStore } from 'react';

export const appearances = ['light', 'dark', 'system'] as const;
export type Appearance = (typeof appearances)[number];

const key = 'canopy.appearance';
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function chosenAppearance(): Appearance {
  const kept = window.localStorage.getItem(key);
  return appearances.find((one) => one === kept) ?? 'system';
}

export function chooseAppearance(appearance: Appearance): void {
  window.localStorage.setItem(key, appearance);
  tellAll();
}

/** Asked at every change of a page, so it is not read from the storage each time. */
let isDark = false;

/** So that plain CSS knows it too. */
function mark(): void {
  const chosen = chosenAppearance();
  isDark = chosen === 'dark' || (chosen === 'system' && darkSystem.matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
}

function tellAll(): void {
  mark();
  for (const listener of listeners) listener();
}

darkSystem.addEventListener('change', tellAll);
mark();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDark(): boolean {
  return useSyncExternalStore(listen, () => isDark);
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(listen, chosenAppearance);
}

const shared = {
  borderRadius: 6,
  fontFamily:
    "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
};

const light: ThemeConfig = {
  token: {
    ...shared,
    colorPrimary: '#0958d9',
    colorPrimaryHover: '#0a4cbe',
    colorLink: '#0958d9',
    colorLinkHover: '#0a4cbe',
    colorInfo: '#0958d9',
    colorInfoBg: '#e6f4ff',
    colorInfoBorder: '#91caff',
    colorError: '#cf1322',
    colorSuccess: '#237804',
    colorWarning: '#ad4e00',
    colorSuccessBg: '#f6ffed',
    colorSuccessBorder: '#b7eb8f',
    colorWarningBg: '#fffbe6',
    colorWarningBorder: '#ffe58f',
    colorErrorBg: '#fff1f0',
    colorErrorBorder: '#ffa39e',
    colorTextDescription: 'rgba(0, 0, 0, 0.65)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.55)',
    colorTextTertiary: 'rgba(0, 0, 0, 0.6)',
    colorTextSecondary: 'rgba(0, 0, 0, 0.68)',
    colorTextDisabled: 'rgba(0, 0, 0, 0.55)',
  },
  algorithm: theme.defaultAlgorithm,
};

const dark: ThemeConfig = {
  token: {
    ...shared,
    colorPrimary: '#3c89e8',
    colorLink: '#91caff',
    colorInfo: '#69b1ff',
    colorInfoBg: '#111a2c',
    colorInfoBorder: '#15325b',
    colorError: '#ff7875',
    colorSuccess: '#73d13d',
    colorWarning: '#ffc53d',
    colorTextDescription: 'rgba(255, 255, 255, 0.68)',
    colorTextPlaceholder: 'rgba(255, 255, 255, 0.6)',
    colorTextTertiary: 'rgba(255, 255, 255, 0.62)',
    colorTextSecondary: 'rgba(255, 255, 255, 0.72)',
    colorTextDisabled: 'rgba(255, 255, 255, 0.58)',
  },
  algorithm: theme.darkAlgorithm,
};

const parts: NonNullable<ThemeConfig['components']> = {
  Layout: { headerHeight: 48, headerPadding: '0 16px' },
  Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 8 },
};

/** On dark ground the primary colour itself is too dim for text. */
const darkParts: NonNullable<ThemeConfig['components']> = {
  Layout: { ...parts.Layout, bodyBg: '#141414' },
  Menu: { itemSelectedColor: '#91caff', itemSelectedBg: '#15325b' },
  Tabs: { itemSelectedColor: '#69b1ff', itemHoverColor: '#91caff', itemActiveColor: '#91caff' },
};

export function themeOf(isDark: boolean): ThemeConfig {
  return { ...(isDark ? dark : light), components: isDark ? { ...parts, ...darkParts } : parts };
}
