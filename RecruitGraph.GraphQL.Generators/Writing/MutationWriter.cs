using RecruitGraph.GraphQL.Generators.Composition;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Writing;

/// <summary>Writes what the mutation conventions make of a method: its resolver, input, payload and errors.</summary>
internal sealed class MutationWriter(SchemaModel model, ParameterWriter parameters)
{
    public static void InputArgument(CodeWriter code, SchemaModel model, FieldModel field)
    {
        var mutation = Mutation.Of(field);
        var type = mutation.Input is { } input ? model.Catalog.Input(input.Type.AsNonNull(), input.GraphQLType) : mutation.InputName + "!";
        MemberWriter.InputValue(code, "input", type, mutation.Input?.Description ?? "What it needs to know.", null, null, null, mutation.Input?.Constraints.Expressions ?? default);
    }

    public void Resolver(CodeWriter code, FieldModel field)
    {
        var mutation = Mutation.Of(field);
        var isAsync = field.Awaiting != Awaiting.None;
        ToPayload(code, field);
        code.Open(isAsync
            ? "ResolveAsync = static (in ResolverContext context) =>"
            : "Resolve = static (in ResolverContext context) =>");
        if (mutation.BuildsInput)
        {
            code.Line("var input = context.Argument<InputObjectFields>(0);");
        }

        var run = $"Run({Values(field, mutation)})";
        code.Line(isAsync ? $"return ResolverResult.From({run});" : $"return {run};");
        code.Line();
        Run(code, field, isAsync);
        code.Close("},");
    }

    /// <summary>The types that belong to the mutation alone.</summary>
    public void Types(CodeWriter code, FieldModel field, MemberWriter members)
    {
        var mutation = Mutation.Of(field);
        var errors = field.Mutation!.Errors;
        if (mutation.BuildsInput)
        {
            code.Open($"builder.AddType(new InputObjectTypeConfiguration({CodeWriter.Literal(mutation.InputName)})");
            MemberWriter.Texts(code, $"What `{field.Name}` takes.");
            code.Open("Fields =", '[');
            foreach (var argument in field.Parameters.Where(x => x.Kind == ParameterKind.Argument))
            {
                members.Argument(code, argument, $"{mutation.InputName}.{argument.Name}");
            }

            code.Close("],");
            code.Line("Create = static fields => fields,");
            code.Close("});");
        }

        code.Open($"builder.AddType(new ObjectTypeConfiguration({CodeWriter.Literal(mutation.PayloadName)})");
        MemberWriter.Texts(code, $"What became of `{field.Name}`.");
        code.Open("Fields =", '[');
        ResultField(code, field);
        if (errors.Count > 0)
        {
            code.Open($"new FieldConfiguration(\"errors\", {CodeWriter.Literal($"[{mutation.ErrorName}!]!")})");
            code.Line("Description = \"Why the mutation did nothing; empty when it succeeded.\",");
            code.Line("Resolve = static (in ResolverContext context) => context.Parent<MutationPayload>().Errors,");
            code.Close("},");
        }

        code.Close("],");
        code.Close("});");
        if (errors.Count > 0)
        {
            var names = string.Join(", ", errors.Select(x => CodeWriter.Literal(x.Type.Name)));
            code.Open($"builder.AddType(new UnionTypeConfiguration({CodeWriter.Literal(mutation.ErrorName)})");
            MemberWriter.Texts(code, $"Why `{field.Name}` may do nothing.");
            code.Line($"Types = [{names}],");
            code.Close("});");
        }
    }

    /// <summary>The name of the payload's field: as asked for, else the result's type.</summary>
    private string ResultName(FieldModel field) => field.Mutation!.PayloadFieldName
        ?? (field.Type.Shape == TypeShape.Void
            ? "success"
            : Naming.CamelCase(model.Catalog.Output(field.Type.Innermost, null, field.Id).TrimEnd('!')));

    private void ResultField(CodeWriter code, FieldModel field)
    {
        var type = field.Type.Shape == TypeShape.Void
            ? "Boolean!"
            : model.Catalog.Output(field.Type with { IsNullable = true }, field.GraphQLType?.TrimEnd('!'), field.Id);
        code.Open($"new FieldConfiguration({CodeWriter.Literal(ResultName(field))}, {CodeWriter.Literal(type)})");
        code.Line($"Description = {CodeWriter.Literal(field.Type.Shape == TypeShape.Void ? "Whether the mutation was done." : "The result; null when there are errors.")},");
        code.Line($"Resolve = static (in ResolverContext context) => context.Parent<MutationPayload>().{(field.Type.Shape == TypeShape.Void ? "IsSuccess" : "Result")},");
        code.Close("},");
    }

    private void ToPayload(CodeWriter code, FieldModel field)
    {
        var errors = field.Mutation!.Errors;
        if (errors.Count == 0)
        {
            return;
        }

        // Statements instead of a switch: of two that fit, the nearest exception comes first, and none is unreachable.
        code.Open("ToPayload = static exception => MutationPayload.Failure(exception, static reason =>");
        var places = new ErrorPlaces(model);
        foreach (var (error, factory) in errors.SelectMany(x => x.Type.Factories, (error, factory) => (error, factory)).OrderByDescending(x => x.factory.Depth))
        {
            var arguments = CodeWriter.List(new[] { factory.Expression, "reason" }.Concat(places.PathOf(field, error).Select(x => CodeWriter.Literal(x))));
            code.Open($"if (reason is {factory.Exception})");
            code.Line($"var error = ({factory.Exception})reason;");
            code.Line($"return MutationError.Create<{error.Type.Key}>({arguments});");
            code.Close();
            code.Line();
        }

        code.Line("return null;");
        code.Close("}),");
    }

    private string Values(FieldModel field, Mutation mutation)
    {
        var arguments = field.Parameters.Where(x => x.Kind == ParameterKind.Argument).ToList();
        return CodeWriter.List(field.Parameters.Select(parameter => parameter.Kind == ParameterKind.Argument
            ? ParameterWriter.Read(mutation.BuildsInput ? "input" : "context", parameter.Type, arguments.IndexOf(parameter))
            : parameters.Other(parameter)));
    }

    private void Run(CodeWriter code, FieldModel field, bool isAsync)
    {
        var declared = CodeWriter.List(field.Parameters.Select(x => $"{TypeOf(x)} {CodeWriter.Identifier(x.ClrName)}"));
        var passed = string.Join(", ", field.Parameters.Select(x => CodeWriter.Identifier(x.ClrName)));
        var call = $"{(isAsync ? "await " : "")}{CodeWriter.Identifier(field.ClrName)}({passed})";
        code.Open($"static {(isAsync ? "async global::System.Threading.Tasks.Task<MutationPayload>" : "MutationPayload")} Run({declared})");
        if (field.Type.Shape == TypeShape.Void)
        {
            code.Line(call + ";");
            code.Line("return MutationPayload.Success(null);");
        }
        else
        {
            code.Line($"return MutationPayload.Success({call});");
        }

        code.Close();
    }

    private string TypeOf(ParameterModel parameter) => parameter.Kind switch
    {
        ParameterKind.DataLoader => model.Catalog.LoaderName(parameter.Type.Name),
        ParameterKind.Argument when parameter.Type.Shape == TypeShape.Optional => $"Optional<{parameter.Type.Element!.CSharp}>",
        _ => parameter.Type.CSharp,
    };
}
