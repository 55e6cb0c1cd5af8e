namespace RecruitGraph.GraphQL.Generators.Models;

internal enum ParameterKind
{
    Argument,
    Parent,
    Service,
    DataLoader,
    CancellationToken,
    ResolverContext,
    GlobalState,
    EventMessage,
    Paging,
    QueryContext,
    Keys,
}

/// <summary>A parameter of a resolver or a DataLoader method.</summary>
internal sealed record ParameterModel(ParameterKind Kind, string ClrName, ClrType Type)
{
    /// <summary>The argument's name, or the key of a global state.</summary>
    public string Name { get; init; } = ClrName;

    public string? GraphQLType { get; init; }

    public IdModel? Id { get; init; }

    public string? DefaultValue { get; init; }

    public string? Description { get; init; }

    public string? DeprecationReason { get; init; }

    public ConstraintsModel Constraints { get; init; } = ConstraintsModel.None;

    /// <summary>The properties that the resolver reads of its <c>[Parent]</c>; null where it may read any.</summary>
    public EquatableArray<string>? Requires { get; init; }

    public CostModel? Cost { get; init; }
}

internal enum Awaiting
{
    None,
    Task,
    ValueTask,

    /// <summary>An <c>IAsyncEnumerable</c>: a list whose items come one after the other.</summary>
    Sequence,
}

/// <summary>A static method or property that is a field.</summary>
internal sealed record FieldModel(string Key, string Name, string ClrName, ClrType Type)
{
    public bool IsProperty { get; init; }

    public Awaiting Awaiting { get; init; }

    public string? GraphQLType { get; init; }

    public IdModel? Id { get; init; }

    public string? Description { get; init; }

    public string? DeprecationReason { get; init; }

    public EquatableArray<ParameterModel> Parameters { get; init; }

    public EquatableArray<AuthorizeModel> Authorize { get; init; }

    public bool AllowAnonymous { get; init; }

    /// <summary>Expressions that make the middleware, the outermost first.</summary>
    public EquatableArray<string> Middleware { get; init; }

    public CostModel? Cost { get; init; }

    public ListSizeModel? ListSize { get; init; }

    public ConnectionModel? Connection { get; init; }

    public QueryModel? Query { get; init; }

    public MutationModel? Mutation { get; init; }

    public SubscribeModel? Subscribe { get; init; }
}

internal sealed record ConnectionModel(string? Name, int DefaultPageSize, int MaxPageSize, bool IncludeTotalCount);

/// <summary>What the mutation conventions know of a method.</summary>
internal sealed record MutationModel(string? PayloadFieldName, EquatableArray<DeclaredErrorModel> Errors);

/// <summary>An error type with what the mutation says that it is about: names of its input with dots between, or nothing.</summary>
internal sealed record DeclaredErrorModel(ErrorModel Type, string? At);

/// <summary>An exception type that a mutation may end with.</summary>
internal sealed record ErrorModel(string Key, string Place, string Name, string Code, bool HasCode)
{
    public string? Description { get; init; }

    public EquatableArray<PropertyModel> Properties { get; init; }

    /// <summary>What makes an error of which exceptions; the error type itself where that is an exception.</summary>
    public EquatableArray<ErrorFactoryModel> Factories { get; init; }

    /// <summary>The C# type of the values.</summary>
    public string RuntimeType => $"MutationError<{Key}>";
}

/// <summary>Makes an error of an exception.</summary>
/// <param name="Exception">The exception's C# type.</param>
/// <param name="Depth">How many types it derives from: the nearest fits first.</param>
/// <param name="Expression">The error, made from the variable <c>error</c>.</param>
internal sealed record ErrorFactoryModel(string Exception, int Depth, string Expression);

/// <summary>How a subscription field opens its stream: by a method or by a topic.</summary>
internal sealed record SubscribeModel(string? Method, string? Topic)
{
    public Awaiting Awaiting { get; init; }

    public EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>The C# type of an event.</summary>
    public string EventType { get; init; } = "object";
}

internal enum ClassKind
{
    Query,
    Mutation,
    Subscription,
    Object,
}

/// <summary>A static partial class with the attribute of a root or object type.</summary>
internal sealed record ClassModel(ClassKind Kind, string Key, string Namespace, string Name)
{
    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;

    /// <summary>The type that an <c>[ObjectType&lt;T&gt;]</c> class describes.</summary>
    public string? Target { get; init; }

    public string? ExplicitName { get; init; }

    public string? Description { get; init; }

    public EquatableArray<string> Ignore { get; init; }

    public bool IsNode { get; init; }

    public FieldModel? NodeResolver { get; init; }

    public EquatableArray<FieldModel> Fields { get; init; }

    public EquatableArray<AuthorizeModel> Authorize { get; init; }

    public CostModel? Cost { get; init; }

    public TypeClosure Types { get; init; } = new(default, default);

    public EquatableArray<Problem> Problems { get; init; }
}

internal enum DataLoaderKind
{
    Batch,
    Group,
    Cache,
}

/// <summary>A <c>[DataLoader]</c> method.</summary>
internal sealed record DataLoaderModel(string Key, string Namespace, string Name, string Method)
{
    public string Interface => $"global::{(Namespace.Length == 0 ? "" : Namespace + ".")}I{Name}DataLoader";

    public string Class => $"global::{(Namespace.Length == 0 ? "" : Namespace + ".")}{Name}DataLoader";

    public bool TakesPaging => Parameters.Any(x => x.Kind == ParameterKind.Paging);

    /// <summary>The item of the <c>QueryContext&lt;T&gt;</c> that the method takes; null where it takes none.</summary>
    public string? QueryItemType => Parameters.FirstOrDefault(x => x.Kind == ParameterKind.QueryContext)?.Type.Element!.Name;

    public DataLoaderKind Kind { get; init; }

    public string Accessibility { get; init; } = "public";

    public string KeyType { get; init; } = "";

    /// <summary>The value a key loads, an array type for groups, without nullability.</summary>
    public string ValueType { get; init; } = "";

    /// <summary>The item of a group.</summary>
    public string ItemType { get; init; } = "";

    /// <summary>The item of the page, when values are pages.</summary>
    public string? PageItemType { get; init; }

    public Awaiting Awaiting { get; init; }

    public string? Description { get; init; }

    public EquatableArray<ParameterModel> Parameters { get; init; }

    public EquatableArray<Problem> Problems { get; init; }
}
