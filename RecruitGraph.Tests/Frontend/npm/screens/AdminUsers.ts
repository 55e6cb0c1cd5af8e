import type { AdminUsersQuery, AdminUsersQueryVariables, BlockUserMutation, ChangeRoleMutation, Role, UserRowFragment } from '../generated/graphql';

/** What to ask for when somebody types into the box and ticks roles. */
export function asked(search: string, roles: Role[]): AdminUsersQueryVariables {
  return {
    first: 25,
    search: search === '' ? null : search,
    where: roles.length === 0 ? null : { role: { in: roles } },
    order: [{ userName: 'ASC' }],
  };
}

export function state(user: UserRowFragment, now: Date): 'blocked' | 'locked' | 'unconfirmed' | 'active' {
  if (user.block) {
    return 'blocked';
  }

  if (user.lockedUntil && new Date(user.lockedUntil) > now) {
    return 'locked';
  }

  return user.isEmailConfirmed ? 'active' : 'unconfirmed';
}

export function names({ users }: AdminUsersQuery): string[] {
  return (users.nodes ?? []).map((user) => user.displayName ?? user.userName);
}

export function blockingFailed({ blockUser }: BlockUserMutation): string | undefined {
  const [error] = blockUser.errors;
  if (!error) {
    return undefined;
  }

  switch (error.__typename) {
    case 'UserAlreadyBlockedError':
      return 'Somebody else was faster.';
    case 'CannotBlockSelfError':
      return 'This is you.';
    case 'InvalidInputError':
      return `${error.path.slice(1).join('.')}: ${error.message}`;
    default:
      return error.message;
  }
}

/** Whether the row is to be read again, since somebody else changed it. */
export function isStale({ changeUserRole }: ChangeRoleMutation): boolean {
  return changeUserRole.errors.some((error) => error.__typename === 'VersionConflictError');
}
