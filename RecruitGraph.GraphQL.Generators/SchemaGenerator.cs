using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RecruitGraph.GraphQL.Generators.Composition;
using RecruitGraph.GraphQL.Generators.Models;
using RecruitGraph.GraphQL.Generators.Reading;

namespace RecruitGraph.GraphQL.Generators;

/// <summary>
/// Turns the attributes of the programming model into one registration method, typed resolvers and DataLoader classes.
/// Symbols are read into equatable models first; everything after works on models alone, so that an edit which changes
/// no model regenerates nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaGenerator : IIncrementalGenerator
{
    private const string Attributes = "RecruitGraph.GraphQL.";

    private static readonly (string Attribute, ClassKind Kind)[] ClassAttributes =
    [
        ("QueryTypeAttribute", ClassKind.Query),
        ("MutationTypeAttribute", ClassKind.Mutation),
        ("SubscriptionTypeAttribute", ClassKind.Subscription),
        ("ObjectTypeAttribute`1", ClassKind.Object),
    ];

    private static readonly string[] TypeAttributes =
    [
        "ObjectTypeAttribute", "InterfaceTypeAttribute", "UnionTypeAttribute", "EnumTypeAttribute", "InputObjectTypeAttribute",
        "OneOfAttribute",
    ];

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var classes = ClassAttributes.Select(x => Classes(context, x.Attribute, x.Kind)).ToArray();
        var declared = TypeAttributes.Select(name => Declared(context, name)).ToArray();
        var loaders = context.SyntaxProvider.ForAttributeWithMetadataName(
            Attributes + "DataLoaderAttribute", static (node, _) => node is MethodDeclarationSyntax, static (syntax, token) => DataLoaderReader.Read(syntax, token));

        var queryInputs = new[]
        {
            QueryInputs(context, "FilterInputTypeAttribute`1", QueryInputKind.Filter),
            QueryInputs(context, "SortInputTypeAttribute`1", QueryInputKind.Sort),
        };

        var descriptions = context.AdditionalTextsProvider.Where(DocumentationFile.IsOne)
            .SelectMany(static (file, token) => DocumentationFile.Read(file, token))
            .Collect()
            .Select(static (x, _) => x.ToEquatableArray());

        var input = All(classes, "Classes").Combine(All(declared, "DeclaredTypes")).Combine(All([loaders], "DataLoaders"))
            .Combine(context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName ?? "Assembly"))
            .Combine(descriptions)
            .Combine(context.CompilationProvider.Select(static (compilation, _) => ScalarReader.Read(compilation)).WithTrackingName("Scalars"))
            .Combine(All(queryInputs, "QueryInputs"))
            .Select(static (x, _) => new SchemaInput(
                x.Left.Left.Left.Right,
                x.Left.Left.Left.Left.Left.Left,
                x.Left.Left.Left.Left.Left.Right,
                x.Left.Left.Left.Left.Right,
                x.Right,
                x.Left.Left.Right,
                x.Left.Right));
        var composition = input.Select(static (x, token) => SchemaComposer.Compose(x, token)).WithTrackingName("Composition");
        var sources = composition.SelectMany(static (x, _) => x.Sources.ToImmutableArray()).WithTrackingName("Sources");
        context.RegisterSourceOutput(sources, static (output, source) =>
            output.AddSource(source.HintName, SourceText.From(source.Text, Encoding.UTF8)));

        var locations = Locations(classes).Combine(Locations(declared)).Combine(Locations([loaders])).Combine(Locations(queryInputs));
        context.RegisterSourceOutput(
            composition.Select(static (x, _) => x.Problems).Combine(locations),
            static (output, x) => Report(
                output,
                x.Left,
                x.Right.Left.Left.Left.Concat(x.Right.Left.Left.Right).Concat(x.Right.Left.Right).Concat(x.Right.Right)));
    }

    private static IncrementalValuesProvider<Extraction<ClassModel>> Classes(
        IncrementalGeneratorInitializationContext context, string attribute, ClassKind kind) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            Attributes + attribute,
            static (node, _) => node is ClassDeclarationSyntax,
            (syntax, token) => ClassReader.Read(syntax, kind, token));

    private static IncrementalValuesProvider<Extraction<QueryInputModel>> QueryInputs(
        IncrementalGeneratorInitializationContext context, string attribute, QueryInputKind kind) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            Attributes + attribute,
            static (node, _) => node is ClassDeclarationSyntax,
            (syntax, token) => QueryInputReader.Read(syntax, kind, token));

    private static IncrementalValuesProvider<Extraction<DeclaredTypeModel>> Declared(
        IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            Attributes + attribute, static (_, _) => true, static (syntax, token) => DeclaredTypeReader.Read(syntax, token));

    private static IncrementalValueProvider<EquatableArray<T>> All<T>(
        IncrementalValuesProvider<Extraction<T>>[] providers, string trackingName)
        where T : IEquatable<T> =>
        Concat([.. providers.Select(provider => provider
            .Select(static (x, _) => x.Model)
            .WithTrackingName(trackingName)
            .Collect()
            .Select(static (x, _) => x.ToEquatableArray()))]);

    private static IncrementalValueProvider<EquatableArray<KeyedLocation>> Locations<T>(
        IncrementalValuesProvider<Extraction<T>>[] providers)
        where T : IEquatable<T> =>
        Concat([.. providers.Select(provider => provider
            .SelectMany(static (x, _) => x.Locations.ToImmutableArray())
            .Collect()
            .Select(static (x, _) => x.ToEquatableArray()))]);

    private static IncrementalValueProvider<EquatableArray<T>> Concat<T>(IncrementalValueProvider<EquatableArray<T>>[] providers)
        where T : IEquatable<T> =>
        providers.Aggregate(static (left, right) =>
            left.Combine(right).Select(static (x, _) => x.Left.Concat(x.Right).ToEquatableArray()));

    private static void Report(SourceProductionContext output, EquatableArray<Problem> problems, IEnumerable<KeyedLocation> locations)
    {
        var places = new Dictionary<string, LocationInfo>();
        foreach (var location in problems.Count == 0 ? [] : locations)
        {
            places[location.Key] = location.Location;
        }

        foreach (var problem in problems)
        {
            var location = places.TryGetValue(problem.Key, out var place) || places.TryGetValue(problem.Fallback ?? "", out place)
                ? place.ToLocation()
                : Location.None;
            output.ReportDiagnostic(Diagnostic.Create(
                Diagnostics.Find(problem.Id), location, [.. problem.Arguments]));
        }
    }
}
