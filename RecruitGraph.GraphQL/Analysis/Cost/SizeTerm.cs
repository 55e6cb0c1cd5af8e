using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>How long a list can be.</summary>
internal abstract class SizeTerm
{
    public abstract double Evaluate(CostRequest request);
}

/// <summary>A length that no variable changes.</summary>
internal sealed class FixedSize(double size) : SizeTerm
{
    public static readonly FixedSize One = new(1);

    public double Size { get; } = size;

    public override double Evaluate(CostRequest request) => Size;
}

/// <summary>
/// A length that slicing arguments say: the largest that is given, else the default. GraphQL Cost Directives, section 8.2.
/// </summary>
internal sealed class SlicedSize(SlicingValue[] values, double otherwise, GraphQLError? unlessOne) : SizeTerm
{
    public override double Evaluate(CostRequest request)
    {
        var (count, largest) = (0, 0.0);
        foreach (var value in values)
        {
            if (value.Evaluate(request) is { } size)
            {
                count++;
                largest = Math.Max(largest, size);
            }
        }

        if (count != 1 && unlessOne is not null)
        {
            request.Report(unlessOne);
        }

        return count == 0 ? otherwise : largest;
    }
}
