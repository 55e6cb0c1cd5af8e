using System.Text.RegularExpressions;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>
/// Some vectors were recorded from versions before 17.1.0, whose texts are followed here. These are the places where such a
/// text differs, and what 17.1.0 says instead.
/// </summary>
internal static partial class SupersededTexts
{
    /// <summary>What versions 16 print of objects, which have no spaces inside their braces there.</summary>
    private static readonly List<(string Old, string New)> Printed =
    [
        ("{a: 123} @testDirective", "{ a: 123 } @testDirective"),
        ("[{a: 1, b: 2}, {c: 3, d: 4}]", "[{ a: 1, b: 2 }, { c: 3, d: 4 }]"),
        ("= {lat: 37.485, lon: -122.148}", "= { lat: 37.485, lon: -122.148 }"),
        // What the introspection types were before directives could be deprecated.
        ("reason: String = \"No longer supported\"", "reason: String! = \"No longer supported\""),
        (") on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE\n",
            ") on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE | DIRECTIVE_DEFINITION\n"),
        ("directives: [__Directive!]!", "directives(includeDeprecated: Boolean! = false): [__Directive!]!"),
        ("(includeDeprecated: Boolean = false)", "(includeDeprecated: Boolean! = false)"),
        ("  locations: [__DirectiveLocation!]!\n  args(includeDeprecated: Boolean! = false): [__InputValue!]!\n}",
            "  locations: [__DirectiveLocation!]!\n  args(includeDeprecated: Boolean! = false): [__InputValue!]!\n"
            + "  isDeprecated: Boolean!\n  deprecationReason: String\n}"),
        ("to a variable definition.", "to an operation variable definition."),
        ("  VARIABLE_DEFINITION\n\n  \"\"\"Location adjacent to a schema",
            "  VARIABLE_DEFINITION\n\n  \"\"\"Location adjacent to a fragment variable definition.\"\"\"\n"
            + "  FRAGMENT_VARIABLE_DEFINITION\n\n  \"\"\"Location adjacent to a schema"),
        ("  INPUT_FIELD_DEFINITION\n}",
            "  INPUT_FIELD_DEFINITION\n\n  \"\"\"Location adjacent to a directive definition.\"\"\"\n  DIRECTIVE_DEFINITION\n}"),
        ("{x: [\\\"abc\\\"], y: 123}", "{ x: [\\\"abc\\\"], y: 123 }"),
    ];

    /// <summary>A printed text as 17.1.0 prints it.</summary>
    public static string Update(string recorded) =>
        Printed.Aggregate(recorded, static (text, place) => text.Replace(place.Old, place.New, StringComparison.Ordinal));

    /// <summary>What 16.11.0 says of changes between schemas in the words of 17.1.0, which name elements by their coordinates.</summary>
    public static string UpdateChange(string type, string recorded)
    {
        var text = ArgumentOf().Replace(recorded, "${field}(${argument}:)${rest}");
        text = type switch
        {
            "FIELD_REMOVED" or "FIELD_CHANGED_KIND" => $"Field {text}",
            "ARG_REMOVED" or "ARG_CHANGED_KIND" => $"Argument {text}",
            "VALUE_REMOVED_FROM_ENUM" or "VALUE_ADDED_TO_ENUM" =>
                EnumValueOf().Replace(text, "Enum value ${type}.${value} was ${action}."),
            "REQUIRED_INPUT_FIELD_ADDED" or "OPTIONAL_INPUT_FIELD_ADDED" => FieldOn().Replace(text, "field ${type}.${field} was"),
            "REQUIRED_ARG_ADDED" or "OPTIONAL_ARG_ADDED" => ArgumentOn().Replace(text, "argument ${field}(${argument}:) was"),
            "DIRECTIVE_REMOVED" => $"Directive @{text}",
            "DIRECTIVE_ARG_REMOVED" => ArgumentFrom().Replace(text, "Argument @${directive}(${argument}:) was removed."),
            "REQUIRED_DIRECTIVE_ARG_ADDED" => ArgumentOnDirective().Replace(text, "argument @${directive}(${argument}:) was"),
            "DIRECTIVE_REPEATABLE_REMOVED" or "DIRECTIVE_LOCATION_REMOVED" => RemovedFrom().Replace(text, "removed from @${directive}."),
            _ => text,
        };
        return ObjectEnd().Replace(ObjectStart().Replace(text, "{ "), " }");
    }

    [GeneratedRegex(@"^(?<field>\w+\.\w+) arg (?<argument>\w+)(?<rest> .*)$", RegexOptions.Singleline)]
    private static partial Regex ArgumentOf();

    [GeneratedRegex(@"^(?<value>\w+) was (?<action>added|removed) (to|from) enum type (?<type>\w+)\.$")]
    private static partial Regex EnumValueOf();

    [GeneratedRegex(@"field (?<field>\w+) on input type (?<type>\w+) was")]
    private static partial Regex FieldOn();

    [GeneratedRegex(@"arg (?<argument>\w+) on (?<field>\w+\.\w+) was")]
    private static partial Regex ArgumentOn();

    [GeneratedRegex(@"^(?<argument>\w+) was removed from (?<directive>\w+)\.$")]
    private static partial Regex ArgumentFrom();

    [GeneratedRegex(@"arg (?<argument>\w+) on directive (?<directive>\w+) was")]
    private static partial Regex ArgumentOnDirective();

    [GeneratedRegex(@"removed from (?<directive>\w+)\.$")]
    private static partial Regex RemovedFrom();

    [GeneratedRegex(@"\{(?=\w+: )")]
    private static partial Regex ObjectStart();

    [GeneratedRegex(@"(?<=\S)\}")]
    private static partial Regex ObjectEnd();
}
