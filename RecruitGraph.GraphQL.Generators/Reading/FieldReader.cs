using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Reads a static method or property of an attributed class as a field.</summary>
internal sealed class FieldReader(ClassKind kind, ITypeSymbol? target, ReadingContext context)
{
    private static readonly ClrType Void = new(TypeShape.Void, "void", false, false);

    private readonly ParameterReader _parameters = new(context);

    public FieldModel Read(IPropertySymbol property)
    {
        var type = ReadType(property, property.Type);
        if (type.Shape == TypeShape.Queryable)
        {
            context.Report(Diagnostics.QueryShape, property, property.Name);
        }

        return new(context.Locate(property), context.Name(property, Naming.CamelCase(property.Name)), property.Name, type)
        {
            IsProperty = true,
            Middleware = MiddlewareReader.Read(property, property.ContainingType, context),
            GraphQLType = TypeReferences.Read(property, property.FindAttribute("GraphQLType"), type, context),
            Id = ReadId(property, type, Awaiting.None),
            Description = Documentation.Summary(property, context.CancellationToken),
            DeprecationReason = property.Deprecation(),
            Authorize = property.Authorize(),
            AllowAnonymous = property.HasAttribute("AllowAnonymous"),
            Cost = property.OutputCost(context),
            ListSize = property.ListSize(type, context),
        };
    }

    public FieldModel Read(IMethodSymbol method)
    {
        var (awaiting, result) = ReturnTypes.Unwrap(method.ReturnType);
        var parameters = _parameters.ReadAll(method);
        var convention = kind == ClassKind.Mutation && !(method.FindAttribute("UseMutationConvention")?.Named("Disable", false) ?? false);
        var isSequence = awaiting == Awaiting.None && !convention && KnownTypes.SequenceItem(method.ReturnType) is not null;
        awaiting = isSequence ? Awaiting.Sequence : awaiting;
        var type = result is null && convention ? Void : ReadType(method, result ?? method.ReturnType, isSequence);
        CheckParent(method, parameters);
        if (kind != ClassKind.Mutation && method.HasAttribute("Error"))
        {
            context.Report(Diagnostics.ErrorOutsideMutation, method, method.Name);
        }

        return new(context.Locate(method), context.Name(method, FieldName(method)), method.Name, type)
        {
            Awaiting = awaiting,
            Middleware = MiddlewareReader.Read(method, method.ContainingType, context),
            GraphQLType = TypeReferences.Read(method, method.FindAttribute("GraphQLType"), type, context),
            Id = ReadId(method, type, awaiting),
            Description = Documentation.Summary(method, context.CancellationToken),
            DeprecationReason = method.Deprecation(),
            Parameters = parameters,
            Authorize = method.Authorize(),
            AllowAnonymous = method.HasAttribute("AllowAnonymous"),
            Cost = method.OutputCost(context),
            ListSize = method.ListSize(type, context),
            Connection = ReadConnection(method, type, parameters),
            Query = new QueryReader(context).Read(method, type, awaiting, parameters, kind),
            Mutation = convention ? new MutationReader(context).Read(method) : null,
            Subscribe = kind == ClassKind.Subscription
                ? new SubscribeReader(_parameters, context).Read(method)
                : RefuseSubscribe(method),
        };
    }

    /// <summary>Subscriptions keep their <c>On</c>; nothing else differs.</summary>
    private static string FieldName(IMethodSymbol method) => Naming.Field(method.Name);

    private ClrType ReadType(ISymbol member, ITypeSymbol symbol, bool isSequence = false)
    {
        var item = KnownTypes.SequenceItem(symbol);
        if (item is not null && !isSequence && member.FindAttribute("GraphQLType") is null)
        {
            context.Report(Diagnostics.Sequence, member, member.Name, member switch
            {
                IPropertySymbol => "is a property; make it a method",
                IMethodSymbol method when KnownTypes.SequenceItem(method.ReturnType) is not null =>
                    "is a mutation, whose payload holds finished values; return a list",
                _ => "returns a task of it; return the IAsyncEnumerable<T> itself, and await inside it",
            });
            return context.Types.ReadSequence(symbol, item);
        }

        var type = isSequence ? context.Types.ReadSequence(symbol, item!) : context.Types.Read(symbol);
        if (member.FindAttribute("GraphQLType") is null && !IsOutput(type) && !IsUnknown(symbol))
        {
            context.Report(Diagnostics.UnsupportedReturn, member, member.Name, symbol.ToDisplayString());
        }

        return type;
    }

    /// <summary>Whether the compiler itself complains of the type.</summary>
    private static bool IsUnknown(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Error || (type is INamedTypeSymbol named && named.TypeArguments.Any(IsUnknown));

    private static bool IsOutput(ClrType type) => type.Shape switch
    {
        TypeShape.Scalar => type.Scalar != KnownTypes.Upload,
        TypeShape.Enum or TypeShape.Complex => true,
        TypeShape.List or TypeShape.Page or TypeShape.Queryable => IsOutput(type.Element!),
        _ => false,
    };

    private IdModel? ReadId(ISymbol member, ClrType type, Awaiting awaiting)
    {
        var id = member.Id(target is null ? new(string.Empty, kind.ToString()) : Symbols.IdOf(target));
        if (id is not null && (awaiting != Awaiting.None || !Ids.IsSupported(type)))
        {
            context.Report(Diagnostics.UnsupportedId, member, member.Name, awaiting is Awaiting.None or Awaiting.Sequence ? type.CSharp : "a task");
        }

        return id;
    }

    private ConnectionModel? ReadConnection(IMethodSymbol method, ClrType type, EquatableArray<ParameterModel> parameters)
    {
        var attribute = method.FindAttribute("UseConnection");
        var takesPaging = parameters.Any(x => x.Kind == ParameterKind.Paging);
        if (attribute is null)
        {
            if (type.Shape == TypeShape.Page || takesPaging)
            {
                context.Report(Diagnostics.ConnectionShape, method, method.Name);
            }

            return null;
        }

        if (type.Shape == TypeShape.Queryable ? takesPaging : type.Shape != TypeShape.Page || !takesPaging)
        {
            context.Report(Diagnostics.ConnectionShape, method, method.Name);
            return null;
        }

        var connection = new ConnectionModel(
            attribute.Named<string?>("Name", null),
            attribute.Named("DefaultPageSize", 20),
            attribute.Named("MaxPageSize", 100),
            attribute.Named("IncludeTotalCount", true));
        if (connection.MaxPageSize is < 1 or > 100 || connection.DefaultPageSize < 1 || connection.DefaultPageSize > connection.MaxPageSize)
        {
            context.Report(Diagnostics.PageSize, method, method.Name, $"{connection.DefaultPageSize}", $"{connection.MaxPageSize}");
        }

        return connection;
    }

    private void CheckParent(IMethodSymbol method, EquatableArray<ParameterModel> parameters)
    {
        var parents = method.Parameters.Where(x => x.HasAttribute("Parent")).ToList();
        if (parents.Count > 1)
        {
            context.Report(Diagnostics.Parent, method, method.Name, "has several [Parent] parameters; keep one");
        }
        else if (parents.Count == 1 && target is null)
        {
            context.Report(Diagnostics.Parent, method, method.Name, "is a field of a root type, which has no parent; remove [Parent]");
        }
        else if (parents.Count == 1 && !target!.IsOrDerivesFrom(parents[0].Type.WithNullableAnnotation(NullableAnnotation.None)))
        {
            context.Report(Diagnostics.Parent, method, method.Name, $"takes a {parents[0].Type.ToDisplayString()} as [Parent], but the parent is a {target!.ToDisplayString()}");
        }

        if (kind != ClassKind.Subscription && parameters.Any(x => x.Kind == ParameterKind.EventMessage))
        {
            context.Report(Diagnostics.Subscription, method, method.Name, "takes an [EventMessage], which only methods of a [SubscriptionType] have");
        }
    }

    private SubscribeModel? RefuseSubscribe(IMethodSymbol method)
    {
        if (method.HasAttribute("Subscribe") || method.HasAttribute("Topic"))
        {
            context.Report(Diagnostics.Subscription, method, method.Name, "has [Subscribe] or [Topic], which only methods of a [SubscriptionType] may have");
        }

        return null;
    }
}
