namespace RecruitGraph.Data.Profiles;

/// <summary>Somebody of a user's family.</summary>
public sealed class FamilyMember : IProfileItem
{
    /// <summary>A user has at most so many.</summary>
    public const int MaxPerUser = 50;

    /// <summary>Longest name.</summary>
    public const int MaxNameLength = 32;

    /// <summary>Longest telephone number.</summary>
    public const int MaxPhoneNumberLength = 16;

    /// <summary>Longest relation.</summary>
    public const int MaxRelationLength = 16;

    /// <summary>Longest work.</summary>
    public const int MaxWorkLength = 32;

    private FamilyMember()
    {
    }

    public long Id { get; private set; }

    public long UserId { get; private set; }

    /// <summary>What the relative is called. Such as <c>"李明"</c>.</summary>
    public string Name { get; private set; } = null!;

    public string PhoneNumber { get; private set; } = null!;

    /// <summary>What he is to the user. Such as <c>"父亲"</c>.</summary>
    public string Relation { get; private set; } = null!;

    /// <summary>What he does. Such as <c>"教师"</c>.</summary>
    public string? Work { get; private set; }

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    /// <summary>One more member of the family of a user.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="present">How many he has.</param>
    /// <param name="details">What it says.</param>
    /// <exception cref="OutOfRangeException">He has <see cref="MaxPerUser"/>.</exception>
    public static FamilyMember Add(long userId, int present, FamilyMemberDetails details)
    {
        OutOfRangeException.ThrowUnless("number of family members", present + 1, 1, MaxPerUser);
        var added = new FamilyMember { UserId = userId };
        added.Edit(details);
        return added;
    }

    /// <summary>Replaces what it says.</summary>
    public void Edit(FamilyMemberDetails details)
    {
        Name = details.Name;
        PhoneNumber = details.PhoneNumber;
        Relation = details.Relation;
        Work = details.Work;
        Version++;
    }
}
