using Microsoft.CodeAnalysis;

namespace RecruitGraph.GraphQL.Generators;

/// <summary>Every wrong use that is a compile-time error, by id. README.md explains them at more length.</summary>
internal static partial class Diagnostics
{
    private const string Category = "RecruitGraph.GraphQL";

    public static readonly DiagnosticDescriptor NotStaticPartial = new(
        "RG0001",
        "Class is not static partial",
        "The class '{0}' must be a static partial class that is neither nested nor generic, because code is generated into it",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnsupportedReturn = new(
        "RG0002",
        "Field type unknown to GraphQL",
        "'{0}' is of type '{1}', which has no GraphQL type; return a scalar, an enum, a class or record, a list of them or a task of these, or name the type with [GraphQLType]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnsupportedParameter = new(
        "RG0003",
        "Parameter of no use",
        "The parameter '{0}' is {1} and is neither an argument nor a service; make its type a record (an input object), or mark it [Service], [GlobalState] or [GraphQLType]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Parent = new(
        "RG0004",
        "Wrong [Parent]",
        "'{0}' {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor DataLoader = new(
        "RG0005",
        "Wrong DataLoader signature",
        "The DataLoader method '{0}' {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor DuplicateField = new(
        "RG0006",
        "Two fields of one name",
        "The type '{0}' has two fields named '{1}'; rename one with [GraphQLName], or leave one out with [GraphQLIgnore]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnknownSource = new(
        "RG0007",
        "Wrong event source",
        "'{0}' subscribes with '{1}', which {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor NodeResolver = new(
        "RG0008",
        "Wrong node",
        "The node '{0}' {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ConnectionShape = new(
        "RG0009",
        "Wrong connection",
        "'{0}' must have all of [UseConnection], a parameter of type PagingArguments and the result Page<T> (or a task of it), or none of them",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor PageSize = new(
        "RG0010",
        "Page size out of range",
        "'{0}' has a page size of {1} and at most {2}; the most must be 1 to 100, and the default 1 to the most",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnsupportedId = new(
        "RG0011",
        "[ID<T>] on an unsupported type",
        "'{0}' is {1}; a global id needs long, int, short, Guid or string, an optional or list of these, and no task",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ErrorOutsideMutation = new(
        "RG0012",
        "[Error<T>] outside mutations",
        "'{0}' has [Error<T>] but is no mutation; throw a GraphQLException with a code instead",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor OneOfNonNull = new(
        "RG0013",
        "Non-null property of [OneOf]",
        "The [OneOf] input '{0}' has the property '{1}' that is not nullable; make it nullable, as exactly one of them is given",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnknownIgnore = new(
        "RG0014",
        "Unknown name in Ignore",
        "'{0}' ignores '{1}', which is no property of '{2}'; use nameof",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor InputIsOutput = new(
        "RG0015",
        "Type is both input and output",
        "'{0}' is used both as an input and as the result of a field; GraphQL keeps them apart, so make a record of its own for the input",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor DuplicateType = new(
        "RG0016",
        "Two types of one name",
        "The GraphQL type name '{0}' belongs to both '{1}' and '{2}'; rename one with [GraphQLName]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor InputCreation = new(
        "RG0017",
        "Input object cannot be made",
        "The input '{0}' cannot be made, because {1}; make it a record whose parameters are its properties",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnsupportedProperty = new(
        "RG0018",
        "Property type unknown to GraphQL",
        "The property '{0}.{1}' is of type '{2}', which has no GraphQL type; leave it out (Ignore or [GraphQLIgnore]), or name the type with [GraphQLType]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Subscription = new(
        "RG0019",
        "Wrong subscription",
        "'{0}' {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor AbstractType = new(
        "RG0020",
        "Abstract type without a kind",
        "'{0}' is abstract and is used as the result of a field; mark it [InterfaceType] or [UnionType]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor NoPossibleType = new(
        "RG0021",
        "Abstract type without object types",
        "The abstract type '{0}' has no object types; declare at least one with [ObjectType] or [ObjectType<T>]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor GenericMethod = new(
        "RG0022",
        "Generic method as a field",
        "'{0}' is generic and so can be no field; leave it out with [GraphQLIgnore] or make it private",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor DuplicateDataLoader = new(
        "RG0023",
        "Two DataLoaders of one name",
        "The DataLoader name '{0}' is made by two methods; rename one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor InvalidName = new(
        "RG0024",
        "Not a GraphQL name",
        "'{0}' is no GraphQL name; names are letters, digits and underscores, do not begin with a digit, and not with two underscores",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor NoFields = new(
        "RG0025",
        "Object type without fields",
        "The type '{0}' has no fields; give it a property, or leave out what refers to it",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ConnectionName = new(
        "RG0026",
        "Connection name of two node types",
        "The connection name '{0}' is used for '{1}' and for '{2}'; set [UseConnection(Name = ...)] on one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ArgumentConflict = new(
        "RG0027",
        "Two arguments of one name",
        "'{0}' has two arguments named '{1}' that differ; rename one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor AbstractTarget = new(
        "RG0028",
        "Interface or union described as an object type",
        "'{0}' describes '{1}', which is an interface or union and so has no resolvers; describe the object types that implement it",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Sequence = new(
        "RG0029",
        "IAsyncEnumerable where it cannot be a list",
        "'{0}' gives an IAsyncEnumerable<T>, which is a list only as the result of a method, but it {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static IEnumerable<DiagnosticDescriptor> All => ById.Values;

    public static DiagnosticDescriptor Find(string id) => ById[id];

    // Made when first asked for: the other files' fields may be initialized after this one's.
    private static Dictionary<string, DiagnosticDescriptor> ById => field ??= ((DiagnosticDescriptor[])
    [
        NotStaticPartial, UnsupportedReturn, UnsupportedParameter, Parent, DataLoader, DuplicateField,
        UnknownSource, NodeResolver, ConnectionShape, PageSize, UnsupportedId, ErrorOutsideMutation,
        OneOfNonNull, UnknownIgnore, InputIsOutput, DuplicateType, InputCreation, UnsupportedProperty,
        Subscription, AbstractType, NoPossibleType, GenericMethod, DuplicateDataLoader, InvalidName,
        NoFields, ConnectionName, ArgumentConflict, AbstractTarget, Sequence,
        .. Queries, .. Costs, .. Uses,
    ]).ToDictionary(rule => rule.Id);
}
