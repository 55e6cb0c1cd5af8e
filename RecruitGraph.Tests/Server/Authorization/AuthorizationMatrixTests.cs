using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.Server.Authorization;

/// <summary>Every row of the <see cref="AuthorizationMatrix"/> against the real server, and that no field is without one.</summary>
public class AuthorizationMatrixTests(MatrixServer matrix) : IClassFixture<MatrixServer>
{
    private static readonly GraphQLSchema Schema = new SchemaBuilder().AddRecruitGraphSchema().Build();

    // What blocked users may not do, whatever session of theirs survives: apply, and say something to others.
    private static readonly string[] Posts =
    [
        "applyToVacancy", "applyAnonymously", "saveResume", "uploadResumeFile", "createDiscussion", "updateDiscussion", "addComment",
        "updateComment", "createExperience", "updateExperience", "createInterviewRecord", "createInterviewRecords", "addFavorite",
    ];

    // What asks for the password, begins a session, or prolongs one.
    private static readonly string[] SignIns = ["login", "renewSession", "issueAccessToken", "changePassword", "changeEmail"];

    public static TheoryData<string> Rows => [.. AuthorizationMatrix.Rows.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Field_Should_AnswerEachCallerAsItsRowSays(string row)
    {
        var faults = new List<string>();
        foreach (var caller in Enum.GetValues<Caller>())
        {
            if (await FindFaultAsync(AuthorizationMatrix.Rows[row], caller) is { } fault)
            {
                faults.Add($"{caller}: {fault}");
            }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Fields_Should_HaveARow_When_TheyBelongToARootType() =>
        Schema.QueryType!.Fields.Concat(Schema.MutationType!.Fields).Concat(Schema.SubscriptionType!.Fields).Select(field => field.Coordinate)
            .Except(AuthorizationMatrix.Rows.Values.Select(row => row.Coordinate))
            .ShouldBeEmpty("Say in Server/Authorization/Rows who may ask for these.");

    [Fact]
    public void Fields_Should_HaveARow_When_NotEveryoneMayReadThem() =>
        Schema.Types.OfType<ObjectType>()
            .Where(type => type != Schema.QueryType && type != Schema.MutationType && type != Schema.SubscriptionType)
            .SelectMany(type => type.Fields.Where(field => field.Authorization.Except(type.Authorization).Any()))
            .Select(field => field.Coordinate)
            .Except(AuthorizationMatrix.Rows.Values.Select(row => row.Coordinate))
            .ShouldBeEmpty("Say in Server/Authorization/Rows who may read these.");

    [Fact]
    public void Rows_Should_BeOfFieldsThatExist() =>
        AuthorizationMatrix.Rows.Values.Select(row => row.Coordinate)
            .Where(coordinate => coordinate.Split('.') is not [var type, var field]
                || (Schema.FindType(type) as FieldsType)?.FindField(field) is null)
            .ShouldBeEmpty();

    [Fact]
    public void Mutations_Should_RefuseBlockedUsers_When_TheyApplyOrPost()
    {
        foreach (var mutation in Posts)
        {
            var rows = AuthorizationMatrix.Rows.Values.Where(row => row.Coordinate == $"Mutation.{mutation}").ToList();
            rows.ShouldNotBeEmpty(mutation);
            rows.ShouldAllBe(row => row.Expected[(int)Caller.Blocked] == "blocked", mutation);
        }
    }

    [Fact]
    public void Mutations_Should_BeNamedHere_When_TheyRefuseBlockedUsers() =>
        AuthorizationMatrix.Rows.Values
            .Where(row => row.Kind == RowKind.Mutation && row.Expected[(int)Caller.Blocked] == "blocked")
            .Select(row => row.Coordinate["Mutation.".Length..])
            .Distinct()
            .Except(SignIns)
            .ShouldBe(Posts, ignoreOrder: true);

    private async Task<string?> FindFaultAsync(MatrixRow row, Caller caller)
    {
        var world = new World(matrix, caller);
        var call = await row.ToCallAsync(Schema, world);
        if (row.Kind == RowKind.Subscription)
        {
            var events = await AuthorizationMatrix.Events[RowText.FieldName(row.Text)](world);
            var heard = await matrix.SubscribeAsync(await world.SignInAsync(), call, events);
            return heard == row.Expected[(int)caller] ? null : $"expected {row.Expected[(int)caller]}, got {heard}";
        }

        var token = await world.SignInAsync();
        await matrix.Writes.TakeAsync();

        var outcome = Outcome.Of(row, await matrix.SendAsync(token, call));
        var writes = (await matrix.Writes.TakeAsync()).Where(write => !row.MayWrite.Contains(write.Table)).ToList();

        var expected = row.Expected[(int)caller];
        if (!Outcome.Fits(expected, outcome))
        {
            return $"expected {expected}, got {outcome}";
        }

        return (row.Kind == RowKind.Mutation && expected == Outcome.Ok) switch
        {
            true when writes.Count == 0 => "allowed, but nothing was written",
            false when writes.Count > 0 => $"expected {expected}, but there was {string.Join(", ", writes)}",
            _ => null,
        };
    }
}
