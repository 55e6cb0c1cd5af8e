import type { CandidatePageQuery } from '../generated/graphql';

/** Who else this may be, and why. */
export function doubts({ candidateById }: CandidatePageQuery): string[] {
  return (candidateById?.possibleDuplicates ?? []).map(({ candidate, reasons }) => `${candidate.fullName} (${reasons.join(', ')})`);
}
