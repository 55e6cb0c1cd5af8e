using System.Reflection;
using RecruitGraph.GraphQL.Validation;

namespace RecruitGraph.Tests.GraphQL.Validation;

/// <summary>What every rule promises.</summary>
public sealed class ValidationRuleTests
{
    public static TheoryData<Type> Rules => new(RuleTypes);

    private static IEnumerable<Type> RuleTypes =>
        typeof(ValidationRule).Assembly.GetTypes().Where(static t => t.IsSubclassOf(typeof(ValidationRule)));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Events_Should_NameOverriddenMethods_When_RuleIsWritten(Type type)
    {
        var overridden = WalkEvents.None;
        foreach (var name in Enum.GetNames<WalkEvents>().Where(static name => name != nameof(WalkEvents.None)))
        {
            var method = type.GetMethod(name, BindingFlags.Public | BindingFlags.Instance)!;
            if (method.DeclaringType != typeof(ValidationRule))
            {
                overridden |= Enum.Parse<WalkEvents>(name);
            }
        }

        ((ValidationRule)Activator.CreateInstance(type)!).Events.ShouldBe(overridden);
    }

    [Fact]
    public void Specified_Should_HoldEveryRuleOnce_When_SetsAreJoined()
    {
        var inSets = ValidationRules.Specified.CreateRules().Concat(ValidationRules.TypeSystem.CreateRules())
            .Select(static rule => rule.GetType().Name).Distinct();

        RuleTypes.Select(static type => type.Name).Except(inSets).ShouldBe(["NoDeprecatedCustomRule", "NoSchemaIntrospectionCustomRule"], ignoreOrder: true);
    }

    [Fact]
    public void Test_Should_Exist_When_RuleExists()
    {
        var tests = typeof(ValidationRuleTests).Assembly.GetTypes().Select(static t => t.Name).ToHashSet();

        RuleTypes.Select(static type => type.Name).Where(rule => !tests.Contains($"{rule}Tests")).ShouldBeEmpty();
    }
}
