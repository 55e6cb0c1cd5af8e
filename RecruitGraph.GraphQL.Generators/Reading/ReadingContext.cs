using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>What one reading collects: types met, problems found, places of symbols.</summary>
internal sealed class ReadingContext(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<string, KeyedLocation> _locations = [];

    public Compilation Compilation { get; } = compilation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    private EquatableArray<ScalarModel>? _scalars;

    /// <summary>The user's scalar of a C# type, or null.</summary>
    public string? CustomScalar(ITypeSymbol type) => FindScalar(type, static scalar => scalar.RuntimeType);

    /// <summary>The user's scalar of a scalar class, or null.</summary>
    public string? ScalarOfClass(ITypeSymbol type) => FindScalar(type, static scalar => scalar.Class);

    public TypeReader Types => field ??= new TypeReader(this);

    public EquatableArray<Problem> Problems => _problems.ToEquatableArray();

    public EquatableArray<KeyedLocation> Locations => _locations.Values.ToEquatableArray();

    /// <summary>Remembers where a symbol stands and gives its key.</summary>
    public string Locate(ISymbol symbol)
    {
        var key = Symbols.PlaceOf(symbol);
        if (!_locations.ContainsKey(key) && LocationInfo.From(symbol) is { } location)
        {
            _locations.Add(key, new(key, location));
        }

        return key;
    }

    public void Report(DiagnosticDescriptor rule, ISymbol symbol, params string[] arguments) =>
        _problems.Add(Problem.Create(rule.Id, Locate(symbol), arguments));

    public void Report(IEnumerable<Problem> problems) => _problems.AddRange(problems);

    /// <summary>The GraphQL name of what is part of the schema, given by hand or made of the C# name, and checked.</summary>
    public string Name(ISymbol symbol, string otherwise) => Checked(symbol, symbol.FindAttribute("GraphQLName").Text() ?? otherwise);

    /// <summary>The same for what may not be part of the schema: a name that nobody gave by hand is left to the composition.</summary>
    public string GivenName(ISymbol symbol, string otherwise) =>
        symbol.FindAttribute("GraphQLName").Text() is { } name ? Checked(symbol, name) : otherwise;

    private string Checked(ISymbol symbol, string name)
    {
        if (!Naming.IsName(name))
        {
            Report(Diagnostics.InvalidName, symbol, name);
        }

        return name;
    }

    private string? FindScalar(ITypeSymbol type, Func<ScalarModel, string> key)
    {
        _scalars ??= ScalarReader.Read(Compilation);
        return _scalars.Value.Count == 0
            ? null
            : _scalars.Value.FirstOrDefault(x => key(x) == Symbols.KeyOf(type.WithNullableAnnotation(NullableAnnotation.None)))?.Name;
    }
}
