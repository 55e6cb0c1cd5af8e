using RecruitGraph.GraphQL.AspNetCore;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.SignIns;

public sealed class SignInJudgementTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly SignInSwitch _signIns = new();

    public void Dispose() => _signIns.Dispose();

    [Fact]
    public async Task Renew_Should_AskNobody_When_TheJudgementIsFresh()
    {
        var judgement = Judge();
        await _signIns.EndAsync();
        _time.Advance(TimeSpan.FromMilliseconds(999));
        (await RenewAsync(judgement)).ShouldBeSameAs(judgement);
    }

    [Fact]
    public async Task Renew_Should_JudgeAnew_When_TheJudgementIsASecondOld()
    {
        var judgement = Judge();
        _time.Advance(TimeSpan.FromSeconds(1));
        (await RenewAsync(judgement)).ShouldBe(judgement with { JudgedAt = _time.GetTimestamp() });
        await _signIns.EndAsync();
        (await RenewAsync(judgement)).ShouldBeNull();
    }

    private SignInJudgement Judge() => new(TestAuthenticator.CreateUser("ada"), _time.GetTimestamp());

    private async Task<SignInJudgement?> RenewAsync(SignInJudgement judgement) =>
        await judgement.RenewAsync(_signIns, _time, CancellationToken.None);
}
