import type { AddCommentMutation, CommentLineFragment, DiscussionPageQuery, DiscussionPageQueryVariables, KeepMutation } from '../generated/graphql';

/** The page with the next comments behind those that are shown. */
export function longer(shown: DiscussionPageQuery, next: DiscussionPageQuery): DiscussionPageQuery {
  const [first, second] = [shown.discussionById, next.discussionById];
  if (!first || !second) {
    return next;
  }

  const known = new Set((first.comments.nodes ?? []).map((comment) => comment.id));
  const fresh = (second.comments.nodes ?? []).filter((comment) => !known.has(comment.id));
  return { discussionById: { ...second, comments: { ...second.comments, nodes: [...(first.comments.nodes ?? []), ...fresh] } } };
}

export function moreComments(shown: DiscussionPageQuery, asked: DiscussionPageQueryVariables): DiscussionPageQueryVariables | undefined {
  const page = shown.discussionById?.comments.pageInfo;
  return page?.hasNextPage ? { ...asked, after: page.endCursor } : undefined;
}

/** The comment that was written, or what to show at which box of the form. */
export function written({ addComment }: AddCommentMutation): CommentLineFragment | { box: string; text: string } {
  for (const error of addComment.errors) {
    switch (error.__typename) {
      case 'InvalidInputError':
        return { box: error.path[1] ?? 'text', text: error.message };
      case 'UserBlockedError':
        return { box: 'form', text: 'You cannot write at present.' };
      case 'DiscussionNotFoundError':
      case 'ExperienceNotFoundError':
        return { box: 'form', text: 'This was deleted while you wrote.' };
    }
  }

  return addComment.comment!;
}

/** Whether the star is to be filled: a favorite that was there already is as good as a new one. */
export function isKept({ addFavorite }: KeepMutation): boolean {
  return addFavorite.favorite !== null || addFavorite.errors.some((error) => error.__typename === 'DuplicateFavoriteError');
}
