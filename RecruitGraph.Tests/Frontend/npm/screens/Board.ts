import type { ApplicationCardFragment, BoardChangesSubscription, BoardQuery, MoveCardMutation } from '../generated/graphql';

type Columns = Map<string, ApplicationCardFragment[]>;

/** The cards by stage. */
export function columns({ vacancyById }: BoardQuery): Columns {
  return new Map((vacancyById?.pipeline ?? []).map((stage) => [stage.id, stage.applications.nodes ?? []]));
}

/** The columns after an event; one that is older than the card changes nothing, so events may come twice. */
export function apply(shown: Columns, { onApplicationStatusChanged: event }: BoardChangesSubscription): Columns {
  const card = event.application;
  const known = [...shown.values()].flat().find((other) => other.id === card.id);
  if (known && known.version >= card.version) {
    return shown;
  }

  const next: Columns = new Map([...shown].map(([stage, cards]) => [stage, cards.filter((other) => other.id !== card.id)]));
  if (card.status === 'ACTIVE' || card.status === 'HIRED') {
    next.get(card.stage.id)?.push(card);
  }

  return next;
}

/** What to tell who lost a race; nothing where the move was made. */
export function lostTo({ moveApplication }: MoveCardMutation): string | undefined {
  for (const error of moveApplication.errors) {
    if (error.__typename === 'StageConflictError') {
      return `It is in ${error.actual.stage.name} already.`;
    }
  }

  return moveApplication.errors[0]?.message;
}
