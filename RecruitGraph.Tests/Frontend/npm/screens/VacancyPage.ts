import type { ApplyMutation, ApplyMutationVariables, PayFragment, VacancyPageQuery, VacancyTestQuery } from '../generated/graphql';

export function pay(salary: PayFragment | null | undefined): string {
  if (!salary) {
    return '–';
  }

  const { min, max, currency } = salary;
  return `${min === null ? `up to ${max}` : max === null ? `from ${min}` : `${min}–${max}`} ${currency}`;
}

/** Whether the button may be shown, or where one's application is already. */
export function standing({ vacancyById: vacancy }: VacancyPageQuery): 'gone' | 'open' | `in ${string}` {
  return !vacancy ? 'gone' : vacancy.myApplication ? `in ${vacancy.myApplication.stage.name}` : 'open';
}

/** Which questions have no answer yet. */
export function unanswered({ vacancyById }: VacancyTestQuery, chosen: ReadonlyMap<string, string>): string[] {
  return (vacancyById?.test ?? []).filter((question) => !chosen.has(question.id)).map((question) => question.title);
}

/** An application that may be sent again until an answer comes. */
export function application(vacancyId: string, chosen: ReadonlyMap<string, string>, idempotencyKey: string): ApplyMutationVariables {
  return {
    input: { vacancyId, answers: [...chosen].map(([questionId, answerId]) => ({ questionId, answerId })), idempotencyKey },
  };
}

/** What to tell who could not apply. */
export function refusal({ applyToVacancy }: ApplyMutation): string | undefined {
  const [error] = applyToVacancy.errors;
  if (!error) {
    return undefined;
  }

  switch (error.__typename) {
    case 'VacancyNotFoundError':
    case 'VacancyNotOpenError':
      return 'This place is taken.';
    case 'DuplicateApplicationError':
      return 'You have applied already.';
    case 'InvalidInputError':
      return `${error.path.slice(1).join('.')}: ${error.message}`;
    default:
      return error.message;
  }
}
