using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Composition;

/// <summary>Every type that was met, and the GraphQL name that each has as output and as input.</summary>
internal sealed class TypeCatalog
{
    private readonly Dictionary<string, ComplexTypeModel> _complex = [];
    private readonly Dictionary<string, EnumModel> _enums = [];
    private readonly Dictionary<string, List<ClassModel>> _classes = [];
    private readonly Dictionary<string, string> _loaders = [];

    public TypeCatalog(SchemaInput input)
    {
        var descriptions = new Descriptions(input.Descriptions);
        foreach (var closure in input.Classes.Select(x => x.Types).Concat(input.Declared.Select(x => x.Types))
            .Concat(input.QueryInputs.Select(x => x.Types)))
        {
            foreach (var type in closure.Complex)
            {
                _complex[type.Key] = descriptions.Complete(type);
            }

            foreach (var type in closure.Enums)
            {
                _enums[type.Key] = descriptions.Complete(type);
            }
        }

        foreach (var group in input.Classes.Where(x => x.Target is not null).GroupBy(x => x.Target!))
        {
            _classes.Add(group.Key, [.. group]);
        }

        foreach (var loader in input.DataLoaders)
        {
            _loaders[$"I{loader.Name}DataLoader"] = loader.Interface;
        }
    }

    public IEnumerable<ComplexTypeModel> All => _complex.Values;

    public ComplexTypeModel Complex(string key) => _complex[key];

    public EnumModel? FindEnum(string key) => _enums.TryGetValue(key, out var type) ? type : null;

    public bool IsComplex(string key) => _complex.ContainsKey(key);

    /// <summary>The <c>[ObjectType&lt;T&gt;]</c> classes of a type.</summary>
    public IReadOnlyList<ClassModel> ClassesOf(string key) => _classes.TryGetValue(key, out var classes) ? classes : [];

    public string OutputName(string key) =>
        ClassesOf(key).Select(x => x.ExplicitName).FirstOrDefault(x => x is not null)
        ?? _complex[key].ExplicitName
        ?? _complex[key].ClrName;

    public string InputName(string key) => _complex[key].ExplicitName ?? Naming.Input(_complex[key].ClrName);

    public string EnumName(string key) => _enums[key].ExplicitName ?? _enums[key].ClrName;

    /// <summary>The name of the type whose global ids these are.</summary>
    public string IdName(IdModel id) => _complex.ContainsKey(id.TypeKey) ? OutputName(id.TypeKey) : id.FallbackName;

    /// <summary>The full name of a DataLoader interface; of those that are only being generated the source has the simple name.</summary>
    public string LoaderName(string name)
    {
        var simple = name.Substring(name.LastIndexOf('.') + 1);
        return _loaders.TryGetValue(simple, out var loader) && !name.StartsWith("global::", StringComparison.Ordinal) ? loader : name;
    }

    /// <summary>The type of a field as the schema definition language writes it.</summary>
    public string Output(ClrType type, string? overridden = null, IdModel? id = null) =>
        overridden ?? Reference(type, id, OutputName);

    /// <summary>The type of an argument or input field as the schema definition language writes it.</summary>
    public string Input(ClrType type, string? overridden = null, IdModel? id = null) =>
        overridden ?? Reference(type, id, InputName);

    private string Reference(ClrType type, IdModel? id, Func<string, string> complex)
    {
        if (type.Shape == TypeShape.Optional)
        {
            return Reference(type.Element! with { IsNullable = true }, id, complex);
        }

        var name = type.Shape switch
        {
            TypeShape.Scalar => id is null ? type.Scalar! : "ID",
            TypeShape.Enum => EnumName(type.Name),
            TypeShape.Complex => IsComplex(type.Name) ? complex(type.Name) : type.Name,
            TypeShape.List or TypeShape.Queryable => $"[{Reference(type.Element!, id, complex)}]",
            _ => "Boolean",
        };
        return type.IsNullable ? name : name + "!";
    }
}
