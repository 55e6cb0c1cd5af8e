using System.Collections.Immutable;
using Npgsql;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Demo.Languages;
using RecruitGraph.Data.EndingReasons;

namespace RecruitGraph.Data.Demo;

/// <summary>The typed reasons of the database behind what people say.</summary>
internal sealed class DemoEndingReasons
{
    private static readonly ImmutableArray<string> Rejections =
        ["TOO_LITTLE_EXPERIENCE", "MISSING_SKILLS", "SALARY_EXPECTATION", "POSITION_FILLED", "FAILED_INTERVIEW"];

    private static readonly ImmutableArray<string> Withdrawals = ["ANOTHER_OFFER", "PERSONAL_REASONS", "LOCATION"];

    private readonly Dictionary<(ApplicationEventKind, string), long> _ids = [];

    public static async Task<DemoEndingReasons> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var named = new Dictionary<(EndingReasonKind, string), long>();
        await using var command = new NpgsqlCommand("select kind, name, id from ending_reasons where archived_at is null", connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            named.Add(((EndingReasonKind)rows.GetInt16(0), rows.GetString(1)), rows.GetInt64(2));
        }

        var reasons = new DemoEndingReasons();
        foreach (var language in DemoLanguage.All)
        {
            reasons.Learn(ApplicationEventKind.Rejected, language.RejectReasons, Rejections, name => named[(EndingReasonKind.Rejected, name)]);
            reasons.Learn(ApplicationEventKind.Withdrawn, language.WithdrawReasons, Withdrawals, name => named[(EndingReasonKind.Withdrawn, name)]);
        }

        return reasons;
    }

    /// <summary>The reason that was meant; null where none was said.</summary>
    public long? Of(in DemoEvent happened) =>
        happened.Reason is { } said && _ids.TryGetValue((happened.Kind, said), out var id) ? id : null;

    private void Learn(ApplicationEventKind kind, ImmutableArray<string> said, ImmutableArray<string> names, Func<string, long> id)
    {
        for (var i = 0; i < said.Length; i++)
        {
            _ids[(kind, said[i])] = id(names[i]);
        }
    }
}
