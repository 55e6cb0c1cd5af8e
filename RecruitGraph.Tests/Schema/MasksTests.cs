using RecruitGraph.Schema;

namespace RecruitGraph.Tests.SchemaTests;

public class MasksTests
{
    [Theory]
    [InlineData("110101199003070011", "****************11")]
    [InlineData("12345", "*****")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void IdNumber_Should_KeepTwoCharacters_UnlessTheyWouldTellHalfOfIt(string? value, string? expected) =>
        Masks.IdNumber(value).ShouldBe(expected);

    [Theory]
    [InlineData("+86 (10) 5550-0123", "+** (**) ****-**23")]
    [InlineData("0912345678", "********78")]
    public void PhoneNumber_Should_KeepItsShape(string value, string expected) => Masks.PhoneNumber(value).ShouldBe(expected);

    [Theory]
    [InlineData("北京市海淀区 1号", "******")]
    [InlineData("𠮷野家 7", "******")]
    [InlineData("Kazan", "******")]
    [InlineData(null, null)]
    public void Address_Should_TellNothing(string? value, string? expected) => Masks.Address(value).ShouldBe(expected);
}
