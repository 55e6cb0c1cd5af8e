namespace RecruitGraph.Data.Demo;

/// <summary>Who has an account: the three users of <see cref="DemoDataLoader.UserNames"/>, a few recruiters, and the first candidates.</summary>
internal static class DemoAccounts
{
    public const long AdminId = 1;
    public const long HrId = 2;
    public const long CandidateId = 3;

    /// <summary>One for each language.</summary>
    public const int Recruiters = 3;

    private const int MostSeekers = 36;

    /// <summary>How many candidates have accounts of their own, the demo user not counted.</summary>
    public static int Seekers(int candidates) => Math.Min(MostSeekers, candidates - 1);

    public static long RecruiterId(int index) => CandidateId + 1 + (index % Recruiters);

    /// <summary>The account of the candidate at that position; null where there is none.</summary>
    public static long? UserIdOf(int candidate) => candidate switch
    {
        0 => CandidateId,
        <= MostSeekers => CandidateId + Recruiters + candidate,
        _ => null
    };

    /// <summary>Whose the vacancy at that position is.</summary>
    public static long OwnerIdOf(int vacancy) => vacancy % 4 == 3 ? RecruiterId(vacancy / 4) : HrId;
}
