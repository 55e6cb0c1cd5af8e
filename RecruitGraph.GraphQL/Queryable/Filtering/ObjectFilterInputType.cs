using System.Linq.Expressions;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Queryable.Filtering;

/// <summary>The fields by which an object can be filtered.</summary>
internal abstract class ObjectFilterInputType(string name) : FilterInputType(name)
{
    /// <summary>The condition that the fields of an input set to an object; null where they set none.</summary>
    public abstract Expression? Translate(InputObjectFields input, Expression value, FilterReading reading);
}

/// <inheritdoc/>
internal sealed class ObjectFilterInputType<T>(string name, FilterField<T>[] fields) : ObjectFilterInputType(name)
{
    public override Expression? Translate(InputObjectFields input, Expression value, FilterReading reading)
    {
        Expression? condition = null;
        for (var i = 0; i < fields.Length; i++)
        {
            if (!input.Has(i))
            {
                continue;
            }

            reading.Enter(fields[i].Name);
            reading.Open();
            condition = FilterConditions.And(condition, fields[i].Translate(input.Get<FilterInput?>(i), value, reading));
            reading.Close();
            reading.Leave();
        }

        return FilterCombinations.Translate(
            input, fields.Length, condition, reading, item => Translate(item.Fields, value, reading));
    }

    protected override IEnumerable<InputValueConfiguration> CreateFields() =>
    [
        .. fields.Select(field => new InputValueConfiguration(field.Name, field.Type) { Description = field.Description }),
        .. FilterCombinations.CreateFields(Name),
    ];
}
