using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Coerces the arguments of one selected field. Specification, section 6.4.1.</summary>
internal sealed class ArgumentCoercion
{
    private readonly PlanVariant _plan;
    private readonly Field _field;
    private readonly FieldNode _node;
    private readonly FragmentScope? _scope;
    private readonly ValueNode?[] _literals;

    public ArgumentCoercion(PlanVariant plan, Field field, FieldOccurrence occurrence)
    {
        _plan = plan;
        _field = field;
        _node = occurrence.Node;
        _scope = occurrence.Scope;
        _literals = new ValueNode?[field.Arguments.Count];
        for (var i = 0; i < _literals.Length; i++)
        {
            _literals[i] = FindLiteral(field.Arguments[i].Name);
            UsesVariables |= _literals[i] is { } value && HasVariable(value);
        }
    }

    /// <summary>Whether the values depend on the request.</summary>
    public bool UsesVariables { get; }

    public ArgumentValues Coerce(IVariableValues? variables)
    {
        if (_scope is not null && variables is not null)
        {
            variables = _scope.Bind(_plan.Schema, variables);
        }

        try
        {
            var values = new object?[_literals.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Coerce(_field.Arguments[i], _literals[i], variables);
            }

            return new ArgumentValues(values, null);
        }
        catch (Exception exception)
        {
            // Whatever a converter throws belongs to the field, each time that it is executed.
            return new ArgumentValues(null, exception);
        }
    }

    private object? Coerce(InputValue argument, ValueNode? literal, IVariableValues? variables)
    {
        if (literal is null
            || (literal is VariableNode variable
                && !argument.IsRequired
                && (variables is null || !variables.TryGetValue(variable.Name.Value, out _))))
        {
            if (argument.DefaultValue is not null)
            {
                return Convert(argument, InputCoercion.GetDefault(argument));
            }

            return argument.Type.IsNonNull
                ? throw Error($"Argument \"{argument.Coordinate}\" of required type \"{argument.Type}\" was not provided.", _node)
                : ResolverContext.NotProvided;
        }

        return Convert(argument, CoerceLiteral(argument, literal, variables));
    }

    private object? CoerceLiteral(InputValue argument, ValueNode literal, IVariableValues? variables)
    {
        var errors = new FirstError();
        var value = InputCoercion.CoerceLiteral(literal, argument.Type, variables, errors);
        return errors.Message is null
            ? value
            : throw Error(
                $"Argument \"{argument.Coordinate}\" has invalid value{InputPath.Describe(errors.Path)}: {errors.Message}",
                errors.Node ?? literal);
    }

    private static object? Convert(InputValue argument, object? value) =>
        argument.Convert is null ? value : argument.Convert(value);

    private GraphQLException Error(string message, SyntaxNode node) => new(new GraphQLError(message)
    {
        Code = ErrorCodes.BadUserInput,
        Locations = _plan.Source is { } source ? [source.GetLocation(node.Span.Start)] : [],
    });

    private ValueNode? FindLiteral(string name)
    {
        foreach (var argument in _node.Arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    private static bool HasVariable(ValueNode value)
    {
        switch (value)
        {
            case VariableNode:
                return true;
            case ListValueNode list:
                foreach (var item in list.Values)
                {
                    if (HasVariable(item))
                    {
                        return true;
                    }
                }

                return false;
            case ObjectValueNode fields:
                foreach (var field in fields.Fields)
                {
                    if (HasVariable(field.Value))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>An argument's value is either right or has one error: the first.</summary>
    private sealed class FirstError : ICoercionErrors
    {
        public string? Message { get; private set; }

        public InputPath? Path { get; private set; }

        public SyntaxNode? Node { get; private set; }

        public void Report(string message, InputPath? path, SyntaxNode? node)
        {
            if (Message is null)
            {
                (Message, Path, Node) = (message, path, node);
            }
        }
    }
}
