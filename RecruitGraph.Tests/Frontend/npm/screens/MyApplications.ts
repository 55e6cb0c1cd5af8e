import type { MyApplicationsQuery, WithdrawMutationVariables } from '../generated/graphql';

/** Those that still go on. */
export function running({ me }: MyApplicationsQuery): string[] {
  return (me?.candidate?.applications.nodes ?? []).filter((one) => one.status === 'ACTIVE').map((one) => one.vacancy.title);
}

/** A withdrawal that may be sent again until an answer comes. */
export function withdrawal(applicationId: string, idempotencyKey: string): WithdrawMutationVariables {
  return { input: { applicationId, idempotencyKey } };
}
