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

    /// <summary>The GraphQL name of a member or parameter, checked when it was given by hand.</summary>
    public string Name(ISymbol symbol, string otherwise)
    {
        if (symbol.FindAttribute("GraphQLName").Text() is not { } name)
        {
            return otherwise;
        }

        if (!IsName(name))
        {
            Report(Diagnostics.InvalidName, symbol, name);
        }

        return name;
    }

    private static bool IsName(string name) =>
        name.Length > 0
        && !name.StartsWith("__", StringComparison.Ordinal)
        && !(name[0] is >= '0' and <= '9')
        && name.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');

    private string? FindScalar(ITypeSymbol type, Func<ScalarModel, string> key)
    {
        _scalars ??= ScalarReader.Read(Compilation);
        return _scalars.Value.Count == 0
            ? null
            : _scalars.Value.FirstOrDefault(x => key(x) == Symbols.KeyOf(type.WithNullableAnnotation(NullableAnnotation.None)))?.Name;
    }
}
