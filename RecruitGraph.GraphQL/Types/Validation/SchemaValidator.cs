using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// Checks that a schema follows every rule of the type system. Specification, section 3; the wording is the reference
/// implementation's.
/// </summary>
public sealed partial class SchemaValidator
{
    /// <summary>The one mistake that <see cref="SchemaBuilder.Build"/> lets pass.</summary>
    internal const string NoQueryType = "Query root type must be provided.";

    private readonly Schema _schema;
    private readonly List<GraphQLError> _errors = [];

    private SchemaValidator(Schema schema) => _schema = schema;

    /// <summary>What is wrong with a schema; empty when it is fit to be executed.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema)
    {
        var validator = new SchemaValidator(schema);
        validator.ValidateRootTypes();
        validator.ValidateDirectives();
        new DirectiveCycles(schema, validator._errors).Find();
        validator.ValidateTypes();
        return validator._errors;
    }

    private void ValidateRootTypes()
    {
        var declared = _schema.DeclaredRootTypes;
        if (!declared.ContainsKey(OperationType.Query))
        {
            Report(NoQueryType, _schema.Origins.Where(static o => o.Node is SchemaDefinitionNode).Select(static o => (SyntaxOrigin?)o));
        }

        var uses = new Dictionary<NamedType, List<OperationType>>();
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            if (!declared.TryGetValue(operation, out var type))
            {
                continue;
            }

            if (type is ObjectType)
            {
                if (!uses.TryGetValue(type, out var operations))
                {
                    uses.Add(type, operations = []);
                }

                operations.Add(operation);
            }
            else
            {
                var condition = operation == OperationType.Query ? string.Empty : " if provided";
                Report(
                    $"{operation} root type must be Object type{condition}, it cannot be {type}.",
                    [RootTypeOrigin(operation) ?? SchemaOrigins.Definition(type)]);
            }
        }

        foreach (var (type, operations) in uses)
        {
            if (operations.Count > 1)
            {
                Report(
                    $"All root types must be different, \"{type}\" type is used as {JoinNames(operations)} root types.",
                    operations.Select(RootTypeOrigin));
            }
        }
    }

    private SyntaxOrigin? RootTypeOrigin(OperationType operation)
    {
        foreach (var origin in _schema.Origins)
        {
            var rootTypes = origin.Node switch
            {
                SchemaDefinitionNode definition => definition.OperationTypes,
                SchemaExtensionNode extension => extension.OperationTypes,
                _ => [],
            };
            foreach (var rootType in rootTypes)
            {
                if (rootType.Operation == operation)
                {
                    return origin.At(rootType.Type);
                }
            }
        }

        return null;
    }

    private void ValidateDirectives()
    {
        foreach (var directive in _schema.Directives)
        {
            ValidateName(directive.Name, directive.Origin);
            if (directive.Locations.Count == 0)
            {
                Report($"Directive {directive} must include 1 or more locations.", [directive.Origin]);
            }

            foreach (var argument in directive.Arguments)
            {
                ValidateArgument(argument, argument.Origin);
            }
        }
    }

    private void ValidateTypes()
    {
        var defaults = new DefaultValueCycles(_errors);
        foreach (var type in _schema.Types)
        {
            if (!IntrospectionTypes.IsIntrospectionType(type.Name))
            {
                ValidateName(type.Name, SchemaOrigins.Definition(type));
            }

            switch (type)
            {
                case FieldsType fields:
                    ValidateFields(fields);
                    ValidateInterfaces(fields);
                    break;
                case UnionType union:
                    ValidateMembers(union);
                    break;
                case EnumType enumType:
                    ValidateValues(enumType);
                    break;
                case InputObjectType inputObject:
                    ValidateInputFields(inputObject);
                    defaults.Find(inputObject);
                    break;
            }
        }

        new InfiniteInputObjects(_errors).Find(_schema.Types.OfType<InputObjectType>());
    }

    private void ValidateName(string name, SyntaxOrigin? origin)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            Report($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", [origin]);
        }
    }

    private void Report(string message, IEnumerable<SyntaxOrigin?> origins) => _errors.Add(SyntaxOrigin.Error(message, origins));

    private static string JoinNames(List<OperationType> operations)
    {
        var names = operations.ConvertAll(static o => o.ToString().ToLowerInvariant());
        return names.Count == 2 ? $"{names[0]} and {names[1]}" : $"{names[0]}, {names[1]}, and {names[2]}";
    }
}
