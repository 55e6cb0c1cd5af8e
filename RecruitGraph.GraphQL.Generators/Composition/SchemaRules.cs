using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Composition;

/// <summary>What only the whole schema shows: names that clash, types on both sides, nodes and abstract types left bare.</summary>
internal sealed class SchemaRules(SchemaModel model)
{
    private readonly Dictionary<string, string> _owners = new[]
    {
        "Query", "Mutation", "Subscription", "Node", "PageInfo", "Int", "Float", "String", "Boolean", "ID", "UUID", "DateTime",
        "LocalDate", "LocalTime", "Duration", "URI", "Long", "Short", "Decimal", "Upload", "SortEnumType",
    }.ToDictionary(name => name, _ => "the engine");

    public void Check()
    {
        CheckNames();
        CheckFields();
        foreach (var output in model.Outputs)
        {
            CheckOutput(model.Catalog.Complex(output.Key), output.Value);
        }

        foreach (var type in model.Enums.Select(x => model.Catalog.FindEnum(x)!))
        {
            CheckEnum(type);
        }

        CheckDataLoaders();
        new ListSizeRules(model).Check();
        new ErrorPlaces(model).Check();
    }

    private void CheckNames()
    {
        foreach (var key in model.Outputs.Keys)
        {
            Claim(model.Catalog.OutputName(key), key, model.Catalog.Complex(key).Place, model.Outputs[key]);
        }

        foreach (var key in model.Inputs.Keys.Where(x => !model.Outputs.ContainsKey(x)))
        {
            Claim(model.Catalog.InputName(key), key, model.Catalog.Complex(key).Place, model.Inputs[key]);
        }

        foreach (var key in model.Enums)
        {
            Claim(model.Catalog.EnumName(key), key, model.Catalog.FindEnum(key)!.Place, null);
        }

        foreach (var error in model.Errors.Values)
        {
            Claim(error.Name, error.Key, error.Place, null);
        }

        foreach (var scalar in model.Input.Scalars)
        {
            Claim(scalar.Name, scalar.Class, "", null);
        }

        if (model.Errors.Count > 0)
        {
            Claim("Error", "the interface of all errors", "", null);
        }

        foreach (var connection in model.Connections.Keys)
        {
            Claim(connection + "Connection", "a connection", "", null);
            Claim(connection + "Edge", "an edge", "", null);
        }

        foreach (var input in model.QueryInputs.Values)
        {
            Claim(input.Name, (input.Kind == QueryInputKind.Filter ? "the filter of " : "the order of ") + input.Target, "", null);
        }

        foreach (var operation in model.OperationInputs.Keys)
        {
            Claim(operation, "a filter", "", null);
        }

        foreach (var field in model.Input.Classes.SelectMany(x => x.Fields).Where(x => x.Mutation is not null))
        {
            var mutation = Mutation.Of(field);
            Claim(mutation.PayloadName, "the payload of " + field.Name, field.Key, null);
            if (mutation.BuildsInput)
            {
                Claim(mutation.InputName, "the input of " + field.Name, field.Key, null);
            }

            if (field.Mutation!.Errors.Count > 0)
            {
                Claim(mutation.ErrorName, "the errors of " + field.Name, field.Key, null);
            }
        }
    }

    private void Claim(string name, string owner, string place, string? fallback)
    {
        if (place.Length > 0)
        {
            CheckName(name, place, fallback);
        }

        if (_owners.TryGetValue(name, out var other))
        {
            model.ReportFrom(Diagnostics.DuplicateType, place, fallback, name, other.Replace("global::", ""), owner.Replace("global::", ""));
        }
        else
        {
            _owners.Add(name, owner);
        }
    }

    private void CheckFields()
    {
        foreach (var group in model.Input.Classes.GroupBy(x => x.Target ?? x.Kind.ToString()))
        {
            var names = new HashSet<string>();
            foreach (var field in group.SelectMany(x => x.Fields))
            {
                if (!names.Add(field.Name))
                {
                    var type = group.First().Target is { } target && model.Catalog.IsComplex(target) ? model.Catalog.OutputName(target) : group.Key;
                    model.Report(Diagnostics.DuplicateField, field.Key, type, field.Name);
                }

                CheckArguments(field);
            }
        }

        foreach (var (key, place) in model.Outputs.Concat(model.Inputs).Select(x => (x.Key, x.Value)))
        {
            foreach (var property in model.Outputs.ContainsKey(key) ? model.PropertyFields(key) : model.InputFields(key))
            {
                CheckName(property.Name, property.Place, place);
            }
        }

        foreach (var key in model.Outputs.Keys)
        {
            var names = new HashSet<string>();
            foreach (var property in model.PropertyFields(key).Where(x => !names.Add(x.Name)))
            {
                model.ReportFrom(Diagnostics.DuplicateField, property.Place, model.Outputs[key], model.Catalog.OutputName(key), property.Name);
            }
        }
    }

    private void CheckEnum(EnumModel type)
    {
        if (type.IsFlags)
        {
            model.Report(Diagnostics.FlagsEnum, type.Place, type.ClrName);
        }

        foreach (var value in type.Values)
        {
            if (value.Name is "true" or "false" or "null")
            {
                model.ReportFrom(Diagnostics.ReservedEnumValue, value.Place, type.Place, $"{type.ClrName}.{value.ClrName}", value.Name);
            }

            CheckName(value.Name, value.Place, type.Place);
        }
    }

    private void CheckName(string name, string place, string? fallback)
    {
        if (!Naming.IsName(name))
        {
            model.ReportFrom(Diagnostics.InvalidName, place, fallback, name);
        }
    }

    private void CheckArguments(FieldModel field)
    {
        var names = new HashSet<string>();
        foreach (var argument in Argument.All(field).Where(x => !names.Add(x.Name)))
        {
            model.Report(Diagnostics.ArgumentConflict, field.Key, field.Name, argument.Name);
        }
    }

    private void CheckOutput(ComplexTypeModel type, string place)
    {
        CheckMarks(type, place);
        if (model.Inputs.ContainsKey(type.Key))
        {
            model.ReportFrom(Diagnostics.InputIsOutput, type.Place, place, type.ClrName);
        }

        if ((type.Marks & (TypeMarks.Interface | TypeMarks.Union)) != 0)
        {
            if (!model.Outputs.Keys.Any(x => model.Catalog.Complex(x).AbstractBases.Contains(type.Key)))
            {
                model.ReportFrom(Diagnostics.NoPossibleType, type.Place, place, type.ClrName);
            }

            return;
        }

        if (type.IsAbstract)
        {
            model.ReportFrom(Diagnostics.AbstractType, type.Place, place, type.ClrName);
        }

        var fields = model.Catalog.ClassesOf(type.Key).SelectMany(x => x.Fields).Count() + model.PropertyFields(type.Key).Count();
        if (fields == 0)
        {
            model.ReportFrom(Diagnostics.NoFields, type.Place, place, type.ClrName);
        }

        if (model.IsNode(type.Key))
        {
            CheckNode(type, place);
        }
    }

    private void CheckMarks(ComplexTypeModel type, string place)
    {
        var isAbstract = (type.Marks & (TypeMarks.Interface | TypeMarks.Union)) != 0;
        if ((isAbstract && (type.Marks & (TypeMarks.Object | TypeMarks.Input)) != 0)
            || (type.Marks & (TypeMarks.Interface | TypeMarks.Union)) == (TypeMarks.Interface | TypeMarks.Union)
            || (type.Marks.HasFlag(TypeMarks.Object) && type.Marks.HasFlag(TypeMarks.Input)))
        {
            model.ReportFrom(Diagnostics.ExclusiveTypes, type.Place, place, type.ClrName, "is marked as several kinds of type");
        }

        if (isAbstract && type.Authorize.Count > 0)
        {
            model.ReportFrom(Diagnostics.UnaskedAuthorization, type.Place, place, type.ClrName, "is an interface or union; guard the object types");
        }

        foreach (var property in isAbstract ? type.Properties.Where(x => x.Authorize.Count > 0) : [])
        {
            model.ReportFrom(
                Diagnostics.UnaskedAuthorization, property.Place, place, $"{type.ClrName}.{property.ClrName}",
                "belongs to an interface; guard the properties of the object types");
        }

        // A static member takes the place of a property; what guarded the property must guard the member.
        var members = model.Catalog.ClassesOf(type.Key).SelectMany(x => x.Fields).ToList();
        foreach (var property in type.Properties.Where(x => x.Authorize.Count > 0))
        {
            if (members.Find(x => x.Name == property.Name) is { Authorize.Count: 0 } member)
            {
                model.Report(
                    Diagnostics.UnaskedAuthorization, member.Key, $"{type.ClrName}.{property.ClrName}",
                    $"is replaced by '{member.ClrName}', which anybody may read; put [Authorize] there");
            }
        }
    }

    private void CheckNode(ComplexTypeModel type, string place)
    {
        var classes = model.Catalog.ClassesOf(type.Key);
        var at = classes.FirstOrDefault(x => x.IsNode)?.Key ?? place;
        if (!classes.Any(x => x.NodeResolver is not null) && !classes.Any(x => x.Problems.Any(p => p.Id == Diagnostics.NodeResolver.Id)))
        {
            model.Report(Diagnostics.NodeResolver, at, type.ClrName, "has no [NodeResolver]; add a static method that takes the raw id and returns the object to its [ObjectType<T>] class");
        }

        if (!type.Properties.Any(x => x.ClrName == "Id" && Reading.Ids.IsRaw(x.Type)))
        {
            model.Report(Diagnostics.NodeResolver, at, type.ClrName, "has no property Id of type long, int, short, Guid or string");
        }
    }

    private void CheckDataLoaders()
    {
        var names = new HashSet<string>();
        foreach (var loader in model.Input.DataLoaders.Where(x => !names.Add(x.Name)))
        {
            model.Report(Diagnostics.DuplicateDataLoader, loader.Key, loader.Name);
        }
    }
}
