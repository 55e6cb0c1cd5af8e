using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RecruitGraph.GraphQL.Generators;

namespace RecruitGraph.Tests.GraphQL.Generators;

/// <summary>Runs the generator over a piece of source, as the compiler would.</summary>
internal static class GeneratorHarness
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.ComponentModel.DataAnnotations;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using RecruitGraph.GraphQL;
        global using RecruitGraph.GraphQL.Execution;
        global using RecruitGraph.GraphQL.Queryable;

        """;

    private static readonly CSharpParseOptions Options =
        new(LanguageVersion.Preview, DocumentationMode.Parse);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "RecruitGraph.GraphQL.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "Sample",
        [Parse(Usings, "Usings.cs"), .. sources.Select((source, i) => Parse(source, $"Source{i}.cs"))],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(source, Options, path, Encoding.UTF8);

    public static GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [new SchemaGenerator().AsSourceGenerator()],
        parseOptions: Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The generator's diagnostics as <c>id (line): message</c>.</summary>
    public static IReadOnlyList<string> Diagnose(string source)
    {
        var result = CreateDriver().RunGenerators(Compile(source)).GetRunResult();
        return
        [
            .. result.Diagnostics.Select(diagnostic =>
                $"{diagnostic.Id} ({diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}): {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"),
        ];
    }

    /// <summary>All generated files in one text. The source and what is generated compile without a warning.</summary>
    public static string Generate(string source)
    {
        var driver = CreateDriver().RunGeneratorsAndUpdateCompilation(Compile(source), out var compilation, out var diagnostics);
        diagnostics.ShouldBeEmpty();
        compilation.GetDiagnostics().Where(x => x.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
        var text = new StringBuilder();
        foreach (var file in driver.GetRunResult().Results.Single().GeneratedSources.OrderBy(x => x.HintName, StringComparer.Ordinal))
        {
            text.Append("// ---- ").Append(file.HintName).Append(" ----\n").Append(WithoutHead(file.SourceText.ToString()));
        }

        return text.ToString();
    }

    /// <summary>What every file begins with is of no interest in a snapshot.</summary>
    private static string WithoutHead(string text) => text[text.IndexOf("namespace ", StringComparison.Ordinal)..];
}
