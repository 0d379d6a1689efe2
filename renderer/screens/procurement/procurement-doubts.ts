import type { Draft } from '../../../shared/draft/schema.ts';

/** What is doubtful about the reserved shares: micro ≤ small and medium ≤ total (forms.md, 十二（二）). */
export function procurementDoubts({ goods, works, services, forSmes, forMicro }: Draft['procurement']): {
  readonly forSmes: string | undefined;
  readonly forMicro: string | undefined;
} {
  const total = goods + works + services;
  return {
    forSmes: forSmes > total ? '预留金额大于政府采购预算合计' : undefined,
    forMicro:
      forMicro > forSmes
        ? '小微企业的预留大于中小企业的预留，前者应包含在后者之内'
        : forMicro > total
          ? '预留金额大于政府采购预算合计'
          : undefined,
  };
}
