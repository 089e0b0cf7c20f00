import type { Scoring } from '../../../schemas/definition.ts';
import { LinearParams, PerUnitParams, StepsParams } from './params/along-value.tsx';
import { BandsBody } from './params/bands-body.tsx';
import { BooleanParams } from './params/boolean-params.tsx';
import { PopulationParams } from './params/population-params.tsx';
import type { MethodProps } from './scoring-props.ts';
import { LookupTable } from './table/lookup-table.tsx';
import { PointsTable } from './table/points-table.tsx';

/** What stands below the drawing: the numbers of the method. */
export function MethodBody({ scoring, ...rest }: MethodProps<Scoring>) {
  switch (scoring.method) {
    case 'bands':
      return <BandsBody scoring={scoring} {...rest} />;
    case 'linear':
      return <LinearParams scoring={scoring} {...rest} />;
    case 'piecewise':
      return <PointsTable scoring={scoring} {...rest} />;
    case 'perUnit':
      return <PerUnitParams scoring={scoring} {...rest} />;
    case 'steps':
      return <StepsParams scoring={scoring} {...rest} />;
    case 'boolean':
      return <BooleanParams scoring={scoring} {...rest} />;
    case 'lookup':
      return <LookupTable scoring={scoring} {...rest} />;
    default:
      return <PopulationParams scoring={scoring} {...rest} />;
  }
}
