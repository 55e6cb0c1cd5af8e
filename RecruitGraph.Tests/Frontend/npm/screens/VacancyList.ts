import type {
  FacetValueFragment,
  VacancyCardFragment,
  VacancyFacetsQuery,
  VacancyFacetsQueryVariables,
  VacancyListQuery,
  VacancyListQueryVariables,
} from '../generated/graphql';
import { pay } from './VacancyPage';

/** The next page of the list, or nothing where this was the last one. */
export function nextPage(shown: VacancyListQuery, asked: VacancyListQueryVariables): VacancyListQueryVariables | undefined {
  const { hasNextPage, endCursor } = shown.vacancies.pageInfo;
  return hasNextPage ? { ...asked, after: endCursor } : undefined;
}

export function caption(card: VacancyCardFragment): string {
  const applied = card.myApplication ? ` (${card.myApplication.status})` : '';
  return `${card.title}, ${card.department}, ${card.location}, ${pay(card.salary)}${applied}`;
}

/** The boxes beside the list, the fullest first. */
export function boxes({ vacancyFacets }: VacancyFacetsQuery): { title: string; values: FacetValueFragment[] }[] {
  return [
    { title: 'Department', values: vacancyFacets.departments },
    { title: 'Location', values: vacancyFacets.locations },
    { title: 'Skill', values: vacancyFacets.skills.map(({ entry, count }) => ({ value: entry.title, count })) },
  ];
}

/** What list and boxes ask for when somebody ticks departments and skills. */
export function ticked(search: string, departments: string[], skillIds: string[]): VacancyFacetsQueryVariables {
  return {
    search: search === '' ? null : search,
    where: {
      ...(departments.length > 0 && { department: { in: departments } }),
      ...(skillIds.length > 0 && { entries: { some: { id: { in: skillIds } } } }),
    },
  };
}
