namespace RecruitGraph.Tests.Server.Authorization;

/// <summary>Who may do what: the rows of all nouns.</summary>
internal static class AuthorizationMatrix
{
    private static readonly IReadOnlyList<MatrixRows> Nouns =
    [
        .. typeof(MatrixRows).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(MatrixRows)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (MatrixRows)Activator.CreateInstance(type)!),
    ];

    /// <summary>Every row by its text.</summary>
    public static IReadOnlyDictionary<string, MatrixRow> Rows { get; } =
        Nouns.SelectMany(noun => noun.Rows).ToDictionary(row => row.Text);

    /// <summary>How each <c>$name</c> is made.</summary>
    public static IReadOnlyDictionary<string, Func<World, Task<object>>> Subjects { get; } =
        Nouns.SelectMany(noun => noun.Subjects).ToDictionary();

    /// <summary>What each field of Subscription tells of.</summary>
    public static IReadOnlyDictionary<string, Func<World, Task<WorldEvents>>> Events { get; } =
        Nouns.SelectMany(noun => noun.Events).ToDictionary();
}
