using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Queryable.Filtering;

/// <inheritdoc/>
internal sealed class IdFilterOperand<TRaw>(string typeName) : ValueFilterOperand<TRaw>
    where TRaw : notnull, ISpanParsable<TRaw>
{
    private protected override TRaw Convert(object value, FilterReading reading)
    {
        TRaw raw;
        try
        {
            raw = GlobalId.Parse<TRaw>((string)value, typeName);
        }
        catch (GraphQLException exception)
        {
            throw new GraphQLException($"\"{reading.Path}\": {exception.Message}", ErrorCodes.InvalidGlobalId);
        }

        if (raw is string text)
        {
            reading.CheckText(text);
        }

        return raw;
    }
}
