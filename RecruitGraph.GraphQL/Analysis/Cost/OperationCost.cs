namespace RecruitGraph.GraphQL.Analysis;

/// <summary>What an operation costs at most, as the GraphQL Cost Directives specification counts it.</summary>
/// <param name="FieldCost">What running the resolvers costs: the weights of fields, their arguments and directives.</param>
/// <param name="TypeCost">How much the answer can hold: the weights of the types of all its values.</param>
public readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    internal static OperationCost Add(OperationCost x, OperationCost y) =>
        new(x.FieldCost + y.FieldCost, x.TypeCost + y.TypeCost);

    internal static OperationCost Scale(double size, OperationCost cost) =>
        new(Multiply(size, cost.FieldCost), Multiply(size, cost.TypeCost));

    internal static OperationCost Max(OperationCost x, OperationCost y) =>
        new(Math.Max(x.FieldCost, y.FieldCost), Math.Max(x.TypeCost, y.TypeCost));

    // Nothing costs nothing, however often: infinity times zero would be no number.
    private static double Multiply(double size, double cost) => size == 0 || cost == 0 ? 0 : size * cost;
}

/// <summary>What is to be done with the cost of an operation.</summary>
public enum CostMode
{
    /// <summary>Operations that cost more than allowed are refused.</summary>
    Enforce,

    /// <summary>The same, and the answer says in <c>extensions.operationCost</c> what the operation costs.</summary>
    Report,

    /// <summary>The operation is not executed: the answer says what it would cost.</summary>
    Validate,
}
