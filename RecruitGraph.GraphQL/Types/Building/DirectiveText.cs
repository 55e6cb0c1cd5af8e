using System.Collections.Immutable;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>What directives in a schema document say.</summary>
internal static class DirectiveText
{
    public static DirectiveNode? Find(ImmutableArray<DirectiveNode> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == name)
            {
                return directive;
            }
        }

        return null;
    }

    /// <summary>The reason that <c>@deprecated</c> gives; null when it is absent.</summary>
    public static string? Deprecation(ImmutableArray<DirectiveNode> directives) =>
        Find(directives, "deprecated") is { } deprecated
            ? StringArgument(deprecated, "reason") ?? SpecifiedDirectives.DefaultDeprecationReason
            : null;

    /// <summary>The address that <c>@specifiedBy</c> gives; null when it is absent.</summary>
    public static string? SpecifiedBy(ImmutableArray<DirectiveNode> directives) =>
        Find(directives, "specifiedBy") is { } specifiedBy ? StringArgument(specifiedBy, "url") : null;

    /// <summary>The directives of the schema's own; those of the specification are told in other ways.</summary>
    public static List<AppliedDirective> Applied(ImmutableArray<DirectiveNode> directives) =>
    [
        .. directives
            .Where(static d => !SpecifiedDirectives.IsSpecified(d.Name.Value))
            .Select(static d => new AppliedDirective(d.Name.Value, Arguments(d))),
    ];

    private static Dictionary<string, string> Arguments(DirectiveNode directive)
    {
        var arguments = new Dictionary<string, string>();
        foreach (var argument in directive.Arguments)
        {
            arguments[argument.Name.Value] = SyntaxPrinter.Print(argument.Value);
        }

        return arguments;
    }

    private static string? StringArgument(DirectiveNode directive, string name)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == name)
            {
                return (argument.Value as StringValueNode)?.Value;
            }
        }

        return null;
    }
}
