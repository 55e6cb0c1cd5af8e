using System.Reflection;
using Xunit.Sdk;

namespace RecruitGraph.Tests.Server.Rest.Contracts;

/// <summary>Runs a test at the documented URLs (the argument is empty) and once more below the dialect's folder.</summary>
/// <param name="dialect">The dialect's name.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryRootAttribute(string dialect) : DataAttribute
{
    public string Dialect => dialect;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[""], [$"/legacy/{dialect}"]];
}
