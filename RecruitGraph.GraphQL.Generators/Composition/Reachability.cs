using RecruitGraph.GraphQL.Generators.Models;
using RecruitGraph.GraphQL.Generators.Reading;

namespace RecruitGraph.GraphQL.Generators.Composition;

/// <summary>Finds every type that the fields of the roots and of declared types lead to.</summary>
internal sealed class Reachability(SchemaModel model)
{
    private readonly Descriptions _descriptions = new(model.Input.Descriptions);

    public void Run()
    {
        foreach (var type in model.Input.Declared)
        {
            Declared(type);
        }

        foreach (var type in model.Input.Classes)
        {
            if (type.Target is { } target && model.Catalog.IsComplex(target))
            {
                Output(target, type.Key);
            }

            foreach (var field in type.Fields)
            {
                Field(field);
            }

            foreach (var parameter in type.NodeResolver?.Parameters ?? default)
            {
                Input(parameter, type.Key);
            }
        }
    }

    private void Declared(DeclaredTypeModel type)
    {
        if (model.Catalog.FindEnum(type.Key) is not null)
        {
            model.Enums.Add(type.Key);
        }
        else if (model.Catalog.IsComplex(type.Key))
        {
            var complex = model.Catalog.Complex(type.Key);
            if ((complex.Marks & (TypeMarks.Object | TypeMarks.Interface | TypeMarks.Union)) != 0)
            {
                Output(type.Key, complex.Place);
            }
            else
            {
                Input(type.Key, complex.Place);
            }
        }
    }

    private void Field(FieldModel field)
    {
        if (field.GraphQLType is null)
        {
            Output(field.Type, field.Key);
        }

        foreach (var parameter in field.Parameters.Concat(field.Subscribe?.Parameters ?? default))
        {
            Input(parameter, field.Key);
        }

        if (field.Connection is { } connection)
        {
            Connection(field, connection);
        }

        foreach (var error in field.Mutation?.Errors.Select(x => x.Type) ?? [])
        {
            model.Errors[error.Key] = _descriptions.Complete(error);
            foreach (var property in error.Properties)
            {
                Property(error.Name, property, field.Key);
            }
        }
    }

    private void Connection(FieldModel field, ConnectionModel connection)
    {
        var name = model.ConnectionName(field);
        var node = field.Type.Element!.AsNonNull();
        model.Connections.TryGetValue(name, out var known);
        if (known is not null && known.Node.Name != node.Name)
        {
            model.Report(Diagnostics.ConnectionName, field.Key, name, known.Node.Name, node.Name);
        }

        model.Connections[name] = new(name, node, connection.IncludeTotalCount || known is { HasTotalCount: true });
    }

    private void Output(ClrType type, string place)
    {
        var innermost = type.Innermost;
        if (innermost.Shape == TypeShape.Enum)
        {
            model.Enums.Add(innermost.Name);
        }
        else if (innermost.Shape == TypeShape.Complex)
        {
            Output(innermost.Name, place);
        }
    }

    private void Output(string key, string place)
    {
        if (model.Outputs.ContainsKey(key))
        {
            return;
        }

        model.Outputs.Add(key, place);
        var type = model.Catalog.Complex(key);
        foreach (var abstractBase in type.AbstractBases)
        {
            Output(abstractBase, place);
        }

        if (!type.Marks.HasFlag(TypeMarks.Union))
        {
            foreach (var property in model.PropertyFields(key))
            {
                if (type.Marks.HasFlag(TypeMarks.Interface))
                {
                    CheckMiddleware(property, place);
                }

                Property(type.ClrName, property, place);
            }
        }
    }

    private void Property(string owner, PropertyModel property, string place)
    {
        if (property.GraphQLType is not null)
        {
            return;
        }

        if (property.Type.Innermost is { Shape: TypeShape.Other or TypeShape.Void } or { Scalar: KnownTypes.Upload }
            || property.Type.Shape is TypeShape.Page or TypeShape.Queryable or TypeShape.Optional)
        {
            model.ReportFrom(Diagnostics.UnsupportedProperty, property.Place, place, owner, property.ClrName, property.Type.CSharp.Replace("global::", ""));
            return;
        }

        Output(property.Type, place);
    }

    private void Input(ParameterModel parameter, string place)
    {
        if (parameter.Kind == ParameterKind.Argument && parameter.GraphQLType is null)
        {
            Input(parameter.Type, place);
        }
    }

    private void Input(ClrType type, string place)
    {
        var innermost = type.Innermost;
        if (innermost.Shape == TypeShape.Enum)
        {
            model.Enums.Add(innermost.Name);
        }
        else if (innermost.Shape == TypeShape.Complex)
        {
            Input(innermost.Name, place);
        }
    }

    private void Input(string key, string place)
    {
        if (model.Inputs.ContainsKey(key))
        {
            return;
        }

        model.Inputs.Add(key, place);
        var type = model.Catalog.Complex(key);
        if (type.CreationProblem is { } problem)
        {
            model.ReportFrom(Diagnostics.InputCreation, type.Place, place, type.ClrName, problem);
        }

        model.Problems.AddRange(type.Constraints.ProblemsOf(type.ClrName, type.Place, place));

        var fields = model.InputFields(key).ToList();
        foreach (var property in type.CreationProblem is null ? type.Properties.Except(fields) : [])
        {
            model.ReportFrom(Diagnostics.LostInputProperty, property.Place, place, $"{type.ClrName}.{property.ClrName}");
        }

        foreach (var property in fields)
        {
            model.Problems.AddRange(property.Constraints.ProblemsOf(property.ClrName, property.Place, place));
            CheckMiddleware(property, place);
            CheckInput(type, property, place);
            if (property.GraphQLType is not null)
            {
                continue;
            }

            if (!IsInput(property.Type))
            {
                model.ReportFrom(Diagnostics.UnsupportedProperty, property.Place, place, type.ClrName, property.ClrName, property.Type.CSharp.Replace("global::", ""));
                continue;
            }

            Input(property.Type, place);
        }
    }

    private void CheckInput(ComplexTypeModel type, PropertyModel property, string place)
    {
        var name = $"{type.ClrName}.{property.ClrName}";
        if (property.Authorize.Count > 0 || property.AllowAnonymous)
        {
            model.ReportFrom(Diagnostics.UnaskedAuthorization, property.Place, place, name, "belongs to an input; guard the field that takes it");
        }

        if (property.ImpossibleDefault is { } number)
        {
            model.ReportFrom(Diagnostics.ImpossibleDefault, property.Place, place, name, number);
        }

        var isNullable = property.GraphQLType is { } reference
            ? !reference.EndsWith("!", StringComparison.Ordinal)
            : property.Type.IsNullable || property.Type.Shape == TypeShape.Optional;
        if (property.DeprecationReason is not null && !isNullable && property.DefaultValue is null)
        {
            model.ReportFrom(Diagnostics.RequiredDeprecated, property.Place, place, name);
        }
    }

    private void CheckMiddleware(PropertyModel property, string place)
    {
        if (property.Middleware.Count > 0)
        {
            model.ReportFrom(Diagnostics.MiddlewareMisplaced, property.Place, place, property.ClrName);
        }
    }

    private static bool IsInput(ClrType type) => type.Shape switch
    {
        TypeShape.Scalar or TypeShape.Enum or TypeShape.Complex => true,
        TypeShape.List => type.IsInputList && IsInput(type.Element!),
        TypeShape.Optional => IsInput(type.Element!),
        _ => false,
    };
}
