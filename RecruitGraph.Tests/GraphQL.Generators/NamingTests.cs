using RecruitGraph.GraphQL.Generators;

namespace RecruitGraph.Tests.GraphQL.Generators;

public sealed class NamingTests
{
    [Theory]
    [InlineData("GetUserByIdAsync", "userById")]
    [InlineData("GetVacancies", "vacancies")]
    [InlineData("Getaway", "getaway")]
    [InlineData("Get", "get")]
    [InlineData("Async", "async")]
    [InlineData("OnApplicationStatusChanged", "onApplicationStatusChanged")]
    [InlineData("CreateVacancyAsync", "createVacancy")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("ID", "id")]
    public void Field_Should_StripAffixesAndUseCamelCase_When_MemberIsNamed(string member, string field) =>
        Naming.Field(member).ShouldBe(field);

    [Theory]
    [InlineData("JobSeeker", "JOB_SEEKER")]
    [InlineData("HR", "HR")]
    [InlineData("HRManager", "HR_MANAGER")]
    [InlineData("Http2Error", "HTTP2_ERROR")]
    [InlineData("Already_Split", "ALREADY_SPLIT")]
    public void UpperSnakeCase_Should_SeparateWords_When_ValueIsPascalCase(string value, string name) =>
        Naming.UpperSnakeCase(value).ShouldBe(name);

    [Theory]
    [InlineData("StageConflictException", "StageConflictError", "STAGE_CONFLICT")]
    [InlineData("NotFoundError", "NotFoundError", "NOT_FOUND")]
    public void Error_Should_ReplaceSuffix_When_ExceptionIsNamed(string exception, string error, string code)
    {
        Naming.Error(exception).ShouldBe(error);
        Naming.ErrorCode(exception).ShouldBe(code);
    }
}
