using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.SchemaTests.Errors;

/// <summary>What every error has, and that what mutations declare of it is so.</summary>
public sealed class ErrorTypeTests
{
    private static readonly GraphQLSchema Schema = new SchemaBuilder().AddRecruitGraphSchema().Build();

    [Fact]
    public void Errors_Should_HaveMessageCodeAndPath()
    {
        var errors = Schema.Types.OfType<ObjectType>().Where(static type => type.Name.EndsWith("Error", StringComparison.Ordinal)).ToList();

        errors.Count.ShouldBeGreaterThan(80);
        errors.Where(static type => Field(type, "message") != "String!" || Field(type, "code") != "String!" || Field(type, "path") != "[String!]!")
            .Select(static type => type.Name).ShouldBeEmpty();
    }

    [Fact]
    public void DeclaredPaths_Should_BePartsOfTheInput()
    {
        var paths = Declared().ToList();

        paths.Count.ShouldBeGreaterThan(250);
        paths.Where(static declared => !Exists(declared.Mutation, declared.Path))
            .Select(static declared => $"{declared.Mutation.Name} {declared.Error}: {string.Join('.', declared.Path)}").ShouldBeEmpty();
    }

    [Fact]
    public void StaleVersions_Should_BelongToTheVersion() =>
        Declared().Where(static declared => declared.Error == "VersionConflictException")
            .Select(static declared => string.Join('.', declared.Path)).Distinct().ShouldBe(["input.version"]);

    private static string? Field(ObjectType type, string name) => type.Fields.FirstOrDefault(field => field.Name == name)?.Type.ToString();

    /// <summary>The path of each error of each mutation, as it is where the exception was given none.</summary>
    private static IEnumerable<(Field Mutation, string Error, IReadOnlyList<string> Path)> Declared()
    {
        foreach (var mutation in Schema.MutationType!.Fields.Where(static field => field.ToPayload is not null))
        {
            var errors = ((ObjectType)mutation.Type.Named).Fields.Single(static field => field.Name == "errors").Type.Named;
            foreach (var type in ((UnionType)errors).PossibleTypes.Select(static type => type.RuntimeType!.GetGenericArguments()[0]))
            {
                if (type != typeof(InvalidInputException))
                {
                    var payload = (MutationPayload)mutation.ToPayload!((Exception)RuntimeHelpers.GetUninitializedObject(type))!;
                    dynamic error = payload.Errors[0];
                    yield return (mutation, type.Name, (IReadOnlyList<string>)error.Path);
                }
            }
        }
    }

    private static bool Exists(Field mutation, IReadOnlyList<string> path)
    {
        if (path.Count == 0)
        {
            return mutation.Arguments.Count == 0;
        }

        var type = mutation.Arguments.FirstOrDefault(argument => argument.Name == path[0])?.Type.Named;
        foreach (var name in path.Skip(1))
        {
            type = (type as InputObjectType)?.Fields.FirstOrDefault(field => field.Name == name)?.Type.Named;
        }

        return type is not null;
    }
}
