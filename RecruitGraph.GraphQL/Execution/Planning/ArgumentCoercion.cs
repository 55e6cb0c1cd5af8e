using RecruitGraph.GraphQL.Analysis;
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
            InputFailures? failures = null;
            for (var i = 0; i < values.Length; i++)
            {
                var known = InputFailures.Count(failures);
                values[i] = Coerce(_field.Arguments[i], _literals[i], variables, ref failures);
                InputFailures.PutUnder(failures, known, _field.Arguments[i].Name);
            }

            return failures is null
                ? new ArgumentValues(values, null)
                : new ArgumentValues(null, new InvalidArgumentsException(failures.Items));
        }
        catch (Exception exception)
        {
            // Whatever is wrong belongs to the field, each time that it is executed.
            return new ArgumentValues(null, exception);
        }
    }

    private object? Coerce(InputValue argument, ValueNode? literal, IVariableValues? variables, ref InputFailures? failures)
    {
        var known = InputFailures.Count(failures);
        var value = CoerceWithin(argument, literal, variables, ref failures);
        if (argument.Constraints.Length > 0 && known == InputFailures.Count(failures))
        {
            var isProvided = !ReferenceEquals(value, ResolverContext.NotProvided);
            InputCoercion.CheckConstraints(argument, isProvided ? value : null, isProvided, null, ref failures);
        }

        return value;
    }

    private object? CoerceWithin(
        InputValue argument, ValueNode? literal, IVariableValues? variables, ref InputFailures? failures)
    {
        if (literal is null
            || (literal is VariableNode variable
                && !argument.IsRequired
                && (variables is null || !variables.TryGetValue(variable.Name.Value, out _))))
        {
            if (argument.DefaultValue is not null)
            {
                return InputCoercion.Convert(argument, InputCoercion.GetDefault(argument), ref failures);
            }

            return argument.Type.IsNonNull
                ? throw Error($"Argument \"{argument.Coordinate}\" of required type \"{argument.Type}\" was not provided.", _node)
                : ResolverContext.NotProvided;
        }

        var known = InputFailures.Count(failures);
        var value = CoerceLiteral(argument, literal, variables, ref failures);
        return known == InputFailures.Count(failures) ? InputCoercion.Convert(argument, value, ref failures) : null;
    }

    private object? CoerceLiteral(
        InputValue argument, ValueNode literal, IVariableValues? variables, ref InputFailures? failures)
    {
        var errors = new FirstError();
        var value = InputCoercion.CoerceLiteral(literal, argument.Type, variables, errors, ref failures);
        return errors.Message is null
            ? value
            : throw Error(
                $"Argument \"{argument.Coordinate}\" has invalid value{InputPath.Describe(errors.Path)}: {errors.Message}",
                errors.Node ?? literal);
    }

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
        StackGuard.Check();
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
