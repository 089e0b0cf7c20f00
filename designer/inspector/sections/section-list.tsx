import {
  ApartmentOutlined,
  CalculatorOutlined,
  CodeOutlined,
  ColumnWidthOutlined,
  DatabaseOutlined,
  ExperimentOutlined,
  FileTextOutlined,
  GiftOutlined,
  OrderedListOutlined,
  PlusCircleOutlined,
  TableOutlined,
  TrophyOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';

export const sectionIds = [
  'definition',
  'fields',
  'facts',
  'tables',
  'stages',
  'scale',
  'adjustments',
  'grades',
  'ranking',
  'applications',
  'tests',
  'json',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** The icon of each section; its name is `sections:names.<id>`, its sentence `sections:leads.<id>`. */
export const sectionIcons: Readonly<Record<SectionId, ReactNode>> = {
  definition: <FileTextOutlined />,
  fields: <DatabaseOutlined />,
  facts: <CalculatorOutlined />,
  tables: <TableOutlined />,
  stages: <ApartmentOutlined />,
  scale: <ColumnWidthOutlined />,
  adjustments: <PlusCircleOutlined />,
  grades: <TrophyOutlined />,
  ranking: <OrderedListOutlined />,
  applications: <GiftOutlined />,
  tests: <ExperimentOutlined />,
  json: <CodeOutlined />,
};
