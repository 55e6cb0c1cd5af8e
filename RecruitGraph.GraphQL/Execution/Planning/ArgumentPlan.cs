using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// The arguments of a selection: coerced once per plan when they are constant, once per request where they use variables.
/// </summary>
internal sealed class ArgumentPlan
{
    public static readonly object?[] NoValues = [];

    private static readonly ArgumentPlan None = new(null, null, new ArgumentValues(NoValues, null), Constant);

    private const int Constant = -1;

    private readonly Field? _field;
    private readonly ArgumentCoercion? _coercion;

    private ArgumentPlan(Field? field, ArgumentCoercion? coercion, ArgumentValues values, int slot)
    {
        _field = field;
        _coercion = coercion;
        Values = values;
        Slot = slot;
    }

    /// <summary>The values of constant arguments.</summary>
    public ArgumentValues Values { get; }

    /// <summary>Where a request keeps the values that depend on its variables; negative for constant arguments.</summary>
    public int Slot { get; }

    public bool IsConstant => Slot < 0;

    public static ArgumentPlan Create(PlanVariant plan, Field field, FieldOccurrence occurrence)
    {
        if (field.Arguments.Count == 0)
        {
            return None;
        }

        var coercion = new ArgumentCoercion(plan, field, occurrence);
        return coercion.UsesVariables
            ? new ArgumentPlan(field, coercion, default, plan.AddArgumentSlot())
            : new ArgumentPlan(field, null, coercion.Coerce(null), Constant);
    }

    /// <summary>Coerces the arguments with the variables of a request.</summary>
    public ArgumentValues Coerce(IVariableValues variables) =>
        _coercion is null ? Values : _coercion.Coerce(variables);

    public override string ToString() => $"{_field?.Coordinate}({(IsConstant ? "constant" : "variable")})";
}

/// <summary>Coerced arguments in definition order, or why there are none.</summary>
internal readonly record struct ArgumentValues(object?[]? Values, Exception? Error);
