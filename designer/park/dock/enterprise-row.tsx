import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import type { ListedEnterprise } from '../lists/list-request.ts';
import { Difference, PlacesMoved } from './change-mark.tsx';
import type { Names } from './names.ts';

interface Props {
  readonly index: number;
  /** Undefined while it is on its way. */
  readonly enterprise: ListedEnterprise | undefined;
  readonly compared: boolean;
  readonly names: Names;
  readonly onOpen: (enterpriseId: string) => void;
}

export function EnterpriseRow({ index, enterprise, compared, names, onOpen }: Props) {
  const { t } = useTranslation('park');
  const { t: common } = useTranslation('app');
  const { number } = useLanguage();
  if (!enterprise)
    return (
      <tr aria-hidden>
        <td colSpan={compared ? 7 : 5} />
      </tr>
    );
  const { enterpriseId, before, after } = enterprise;
  const name = enterprise.name ?? enterpriseId;
  const gained = before?.total == null || after.total === null ? null : Number((after.total - before.total).toFixed(6));
  const written = (what: string, was: string | null) =>
    was === null || was === what ? (
      what
    ) : (
      <>
        <s className="dock-was">{was}</s> {what}
      </>
    );
  return (
    <tr aria-rowindex={index + 2}>
      <td className="rank">{after.rank === null ? common(`status.${after.status}`) : number(after.rank, 0)}</td>
      <td className="name">
        <button
          type="button"
          className="dock-open"
          title={`${name}\n${enterpriseId}`}
          aria-label={t('list.open', { name })}
          onClick={() => onOpen(enterpriseId)}
        >
          {name}
        </button>
      </td>
      <td>{written(names.stage(after.stage), before && names.stage(before.stage))}</td>
      <td>{written(names.grade(after.grade), before && names.grade(before.grade))}</td>
      <td className="total">{after.total === null ? t('missing') : number(after.total)}</td>
      {compared && (
        <td className="totalChange">
          <Difference by={gained} />
        </td>
      )}
      {compared && (
        <td className="rankChange">
          <PlacesMoved before={before} after={after} />
        </td>
      )}
    </tr>
  );
}
