using System.Text;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Types.GlobalIds;

public sealed class GlobalIdTests
{
    private static readonly Guid SomeGuid = new("3f2504e0-4f89-41d3-9a0c-0305e82c3301");

    [Fact]
    public void Format_Should_GiveBase64OfTypeAndRawId_When_RawIdIsANumber() =>
        GlobalId.Format("Vacancy", 42L).ShouldBe(Convert.ToBase64String("Vacancy:42"u8));

    [Fact]
    public void Parse_Should_GiveTheRawIdBack_When_RawIdIsOfAnyKind()
    {
        GlobalId.Parse<long>(GlobalId.Format("T", long.MinValue), "T").ShouldBe(long.MinValue);
        GlobalId.Parse<int>(GlobalId.Format("T", int.MaxValue), "T").ShouldBe(int.MaxValue);
        GlobalId.Parse<Guid>(GlobalId.Format("T", SomeGuid), "T").ShouldBe(SomeGuid);
        GlobalId.Parse<string>(GlobalId.Format("T", "a:b:ключ"), "T").ShouldBe("a:b:ключ");
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("not base64!")]
    [InlineData("VmFjYW5jeQ==")] // Vacancy
    [InlineData("VmFjYW5jeTo=")] // Vacancy:
    [InlineData("Ojc=")] // :7
    [InlineData("/////w==")] // no UTF-8
    [InlineData("VmFjYW5j eTo3")]
    public void Parse_Should_RefuseWithCode_When_IdIsMalformed(string id)
    {
        var error = Should.Throw<GraphQLException>(() => GlobalId.Parse(id)).Error;

        error.Code.ShouldBe(ErrorCodes.InvalidGlobalId);
        error.Message.ShouldContain("Expected an id as an \"id\" field of this API gave it.");
    }

    [Fact]
    public void Parse_Should_NameBothTypes_When_IdIsOfAnotherType() =>
        Should.Throw<GraphQLException>(() => GlobalId.Parse<long>(GlobalId.Format("User", 1), "Vacancy")).Error.Message
            .ShouldBe("The id \"VXNlcjox\" belongs to the type \"User\". Expected an id of the type \"Vacancy\".");

    [Fact]
    public void Parse_Should_Refuse_When_RawIdIsOfAnotherKind() =>
        Should.Throw<GraphQLException>(() => GlobalId.Parse<long>(GlobalId.Format("User", "one"), "User")).Error.Code
            .ShouldBe(ErrorCodes.InvalidGlobalId);

    [Theory]
    [InlineData("01")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("-0")]
    [InlineData("1\u0000")]
    public void Parse_Should_Refuse_When_TheRawIdIsAnotherSpellingOfANumber(string rawId)
    {
        Should.Throw<GraphQLException>(() => GlobalId.Parse<long>(GlobalId.Format("Product", rawId), "Product")).Error.Code
            .ShouldBe(ErrorCodes.InvalidGlobalId);
        GlobalId.Parse<string>(GlobalId.Format("Product", rawId), "Product").ShouldBe(rawId);
    }

    [Fact]
    public void Parse_Should_Refuse_When_TheRawIdIsAnotherSpellingOfAGuid() =>
        Should.Throw<GraphQLException>(() => GlobalId.Parse<Guid>(GlobalId.Format("T", $"{SomeGuid:N}"), "T")).Error.Code
            .ShouldBe(ErrorCodes.InvalidGlobalId);

    [Fact]
    public void Parse_Should_Refuse_When_TheLastLetterHoldsBitsOfNoByte()
    {
        GlobalId.Parse("VDox").RawId.ShouldBe("1");
        GlobalId.Parse("VDoxMQ==").RawId.ShouldBe("11");
        Should.Throw<GraphQLException>(() => GlobalId.Parse("VDoxMR==")).Error.Code.ShouldBe(ErrorCodes.InvalidGlobalId);
    }

    [Fact]
    public void Parse_Should_ShowTheBeginningOnly_When_IdIsHuge()
    {
        var huge = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', 10_000)));

        Should.Throw<GraphQLException>(() => GlobalId.Parse(huge)).Error.Message.Length.ShouldBeLessThan(200);
    }

    [Fact]
    public void Format_Should_Refuse_When_TheIdWouldBeTooLongToBeReadBack() =>
        Should.Throw<ArgumentException>(() => GlobalId.Format(new string('T', 400), 1));
}
