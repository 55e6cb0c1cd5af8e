using RecruitGraph.GraphQL.Generators.Composition;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Writing;

/// <summary>Writes the <c>FieldConfiguration</c> of a static method or property.</summary>
internal sealed class FieldWriter(SchemaModel model, ClassModel owner)
{
    private readonly MemberWriter _members = new(model);
    private readonly LeafWriting _leaves = new(model);
    private readonly ParameterWriter _parameters = new(model);

    private string TypeName => owner.Target is { } target ? model.Catalog.OutputName(target) : owner.Kind.ToString();

    public void Write(CodeWriter code, FieldModel field)
    {
        code.Open($"new FieldConfiguration({CodeWriter.Literal(field.Name)}, {CodeWriter.Literal(TypeOf(field))})");
        MemberWriter.Texts(code, field.Description, field.DeprecationReason);
        CostWriter.Directives(
            code, field.Cost, field.ListSize ?? (field.Connection is null ? null : ListSizeModel.Of(field.Connection)));
        Arguments(code, field);
        MemberWriter.Authorization(
            code,
            owner.Kind == ClassKind.Object ? field.Authorize : owner.Authorize.Concat(field.Authorize),
            field.AllowAnonymous);
        MemberWriter.Middleware(code, field.Middleware);
        if (field.Mutation is not null)
        {
            new MutationWriter(model, _parameters).Resolver(code, field);
        }
        else
        {
            Resolver(code, field);
        }

        if (field.Subscribe is { } subscribe)
        {
            new SubscribeWriter(_parameters).Write(code, field, subscribe);
        }

        code.Close("},");
    }

    private string TypeOf(FieldModel field) =>
        field.Mutation is not null ? Mutation.Of(field).PayloadName + "!"
        : field.Connection is not null ? model.ConnectionName(field) + "Connection!"
        : model.Catalog.Output(field.Type, field.GraphQLType, field.Id);

    private void Arguments(CodeWriter code, FieldModel field)
    {
        var arguments = Argument.All(field);
        if (arguments.Count == 0)
        {
            return;
        }

        code.Open("Arguments =", '[');
        foreach (var argument in arguments)
        {
            var coordinate = $"{TypeName}.{field.Name}({argument.Name}:)";
            if (argument.Parameter is { } parameter)
            {
                _members.Argument(code, parameter, coordinate);
            }
            else if (field.Mutation is not null)
            {
                MutationWriter.InputArgument(code, model, field);
            }
            else if (argument.Name is Argument.Where or Argument.Order)
            {
                QueryArgument(code, field, argument.Name);
            }
            else
            {
                PagingArgument(code, argument.Name, field.Connection!);
            }
        }

        code.Close("],");
    }

    private void QueryArgument(CodeWriter code, FieldModel field, string name)
    {
        var isFilter = name == Argument.Where;
        var type = model.QueryInputName(field, isFilter ? QueryInputKind.Filter : QueryInputKind.Sort);
        MemberWriter.InputValue(
            code,
            name,
            isFilter ? type! : $"[{type}!]",
            isFilter ? "Only items that fulfil this." : "The keys to order by, the deciding one first.",
            null,
            null,
            null);
    }

    private static void PagingArgument(CodeWriter code, string name, ConnectionModel connection) => MemberWriter.InputValue(
        code,
        name,
        name is "first" or "last" ? "Int" : "String",
        name switch
        {
            "first" => $"The first so many items (at most {connection.MaxPageSize}); {connection.DefaultPageSize} when neither `first` nor `last` is given.",
            "after" => "Only items after this cursor.",
            "last" => $"The last so many items (at most {connection.MaxPageSize}).",
            _ => "Only items before this cursor.",
        },
        null,
        null,
        null);

    private void Resolver(CodeWriter code, FieldModel field)
    {
        if (field.IsProperty)
        {
            _leaves.Pure(code, field.Type, field.GraphQLType, field.Id, CodeWriter.Identifier(field.ClrName), field.Middleware.Count == 0);
            return;
        }

        // Asynchronous fields run at the same time, so those that use services get services of their own; the fields of
        // Mutation run one after the other and share the request's.
        var isExecuted = field.Query is { IsExecuted: true };
        var ownServices = (field.Awaiting != Awaiting.None || isExecuted)
            && owner.Kind != ClassKind.Mutation
            && field.Parameters.Any(x => x.Kind == ParameterKind.Service);
        var call = $"{CodeWriter.Identifier(field.ClrName)}({_parameters.List(field, ownServices)})";
        if (isExecuted)
        {
            ParameterWriter.Async(code, "ResolveAsync = static (in ResolverContext context) =>", _parameters.Execute(field, call), ownServices);
        }
        else if (field.Awaiting == Awaiting.None)
        {
            _leaves.Pure(code, field.Type, field.Connection is null ? field.GraphQLType : "", field.Id, call, field.Middleware.Count == 0);
        }
        else
        {
            ParameterWriter.Async(code, "ResolveAsync = static (in ResolverContext context) =>", call, ownServices);
        }
    }
}
