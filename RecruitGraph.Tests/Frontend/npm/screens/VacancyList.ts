import type { VacancyCardFragment, VacancyListQuery, VacancyListQueryVariables } from '../generated/graphql';

/** The next page of the list, or nothing where this was the last one. */
export function nextPage(shown: VacancyListQuery, asked: VacancyListQueryVariables): VacancyListQueryVariables | undefined {
  const { hasNextPage, endCursor } = shown.vacancies.pageInfo;
  return hasNextPage ? { ...asked, after: endCursor } : undefined;
}

export function caption(card: VacancyCardFragment): string {
  const applied = card.myApplication ? ` (${card.myApplication.status})` : '';
  return `${card.title}, ${card.department}, ${card.location}${applied}`;
}
