namespace RecruitGraph.Tests.Infrastructure;

public sealed class ConformanceVectorsTests
{
    [Fact]
    public void VectorFact_Should_SayWhatIsMissing_When_ThereIsNoFolder()
    {
        var folder = Path.Combine(Path.GetTempPath(), "recruitgraph-has-no-such-folder");

        ConformanceVectors.WhyAbsent(folder).ShouldBe($"The conformance vectors are absent: there is no folder {folder}.");
        ConformanceVectors.WhyAbsent(Path.GetTempPath()).ShouldBeNull();
        new VectorFactAttribute().Skip.ShouldBe(ConformanceVectors.SkipReason);
    }

    [Fact]
    public void KnownDifferences_Should_BeFewWithReasons()
    {
        KnownDifferences.Listed.Count.ShouldBeLessThan(10);
        KnownDifferences.Listed.ShouldAllBe(difference => difference.Reason.Length > 20);
        KnownDifferences.Listed.Select(difference => (difference.Suite, difference.Case)).ShouldBeUnique();
    }
}
