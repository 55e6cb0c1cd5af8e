using RecruitGraph.GraphQL.Generators.Composition;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Writing;

/// <summary>Writes what a resolver hands to each parameter of a method.</summary>
internal sealed class ParameterWriter(SchemaModel model)
{
    /// <summary>A resolver that hands a task to the engine, with services of its own where it needs them.</summary>
    public static void Async(CodeWriter code, string head, string call, bool ownServices)
    {
        if (!ownServices)
        {
            code.Line($"{head} ResolverResult.From({call}),");
            return;
        }

        code.Open(head);
        code.Line("var scope = context.CreateServiceScope();");
        code.Open("try");
        code.Line($"return ResolverResult.From({call}, scope);");
        code.Close();
        code.Open("catch (global::System.Exception exception)");
        code.Line("return ResolverResult.From(global::System.Threading.Tasks.Task.FromException<object?>(exception), scope);");
        code.Close();
        code.Close("},");
    }

    /// <summary>All parameters of a field's method.</summary>
    public string List(FieldModel field, bool ownServices) => List(field.Parameters, field, ownServices);

    /// <summary>All parameters of a method that shares the field's arguments.</summary>
    public string List(EquatableArray<ParameterModel> parameters, FieldModel field, bool ownServices)
    {
        var arguments = Argument.All(field);
        return CodeWriter.List(parameters.Select(parameter => parameter.Kind switch
        {
            ParameterKind.Argument => Read("context", parameter.Type, arguments.Select(x => x.Name).ToList().IndexOf(parameter.Name)),
            ParameterKind.QueryContext => QueryContext(field),
            ParameterKind.Paging => Paging(field.Connection, arguments.ToList().FindIndex(x => x.Name == "first")),
            _ => Other(parameter, ownServices),
        }));
    }

    /// <summary>Reads what a method returned as a query.</summary>
    public string Execute(FieldModel field, string call)
    {
        var query = field.Type.Shape == TypeShape.Queryable ? call : $"global::System.Linq.Queryable.AsQueryable({call})";
        if (field.Connection is not { } connection)
        {
            return $"QueryableFields.ReadListAsync({CodeWriter.List([query, QueryContext(field), "context.CancellationToken"])})";
        }

        var item = field.Query!.Item.Name;
        var first = Argument.All(field).ToList().FindIndex(x => x.Name == "first");
        return $"QueryableFields.ReadPageAsync({CodeWriter.List(
        [
            query, QueryContext(field), $"SortBy<{item}>.Ascending(static item => item.Id)", Paging(connection, first), "context.CancellationToken",
        ])})";
    }

    private string QueryContext(FieldModel field)
    {
        var query = field.Query!;
        var arguments = Argument.All(field).ToList();
        var where = query.IsFiltered ? arguments.FindIndex(x => x is { Name: Argument.Where, Parameter: null }) : -1;
        var order = query.IsSorted ? arguments.FindIndex(x => x is { Name: Argument.Order, Parameter: null }) : -1;
        var projection = query.IsProjected ? ProjectionWriter.Instance(model, query.Item.Name) ?? "null" : "null";
        return $"QueryArguments.Read<{query.Item.Name}>(context, {where}, {order}, {projection}, {(field.Connection is null ? "false" : "true")})";
    }

    /// <summary>An argument of the context or a field of an input.</summary>
    public static string Read(string source, ClrType type, int index) => (source, type.Shape) switch
    {
        ("context", TypeShape.Optional) => $"context.OptionalArgument<{type.Element!.CSharp}>({index})",
        ("context", _) => $"context.Argument<{type.CSharp}>({index})",
        (_, TypeShape.Optional) => $"{source}.GetOptional<{type.Element!.CSharp}>({index})",
        _ => $"{source}.Get<{type.CSharp}>({index})",
    };

    /// <summary>A parameter that is no argument.</summary>
    public string Other(ParameterModel parameter, bool ownServices = false) => parameter.Kind switch
    {
        ParameterKind.Parent or ParameterKind.EventMessage => $"context.Parent<{parameter.Type.CSharp}>()",
        ParameterKind.DataLoader => $"context.DataLoader<{model.Catalog.LoaderName(parameter.Type.Name)}>()",
        ParameterKind.CancellationToken => "context.CancellationToken",
        ParameterKind.ResolverContext => "context",
        ParameterKind.GlobalState => GlobalState(parameter),
        ParameterKind.Paging => "default",
        _ => $"{(ownServices ? "scope" : "context")}.Service<{parameter.Type.Name}>()",
    };

    private static string GlobalState(ParameterModel parameter)
    {
        var key = CodeWriter.Literal(parameter.Name);
        var read = $"context.GlobalState<{parameter.Type.CSharp}>({key})";
        return parameter.Type.IsNullable || parameter.Type.IsValueType
            ? read
            : $"{read} ?? throw new global::System.InvalidOperationException({CodeWriter.Literal($"The global state \"{parameter.Name}\" is missing.")})";
    }

    private static string Paging(ConnectionModel? connection, int first) => connection is null
        ? "default"
        : $"ConnectionArguments.Read(context, {first}, {connection.DefaultPageSize}, {connection.MaxPageSize}, {(connection.IncludeTotalCount ? "true" : "false")})";
}
