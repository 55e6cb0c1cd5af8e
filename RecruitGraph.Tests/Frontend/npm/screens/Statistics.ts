import type { StatisticsPageQuery } from '../generated/graphql';

/** The bars of the funnel, in per cent of all. */
export function bars({ statistics }: StatisticsPageQuery): { label: string; percent: number }[] {
  const all = Math.max(1, statistics.total);
  return statistics.funnel.map((step) => ({ label: step.stageType, percent: (100 * step.reached) / all }));
}
