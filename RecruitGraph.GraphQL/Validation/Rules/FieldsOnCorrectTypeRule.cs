using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation.Suggestions;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Field selections. A selected field must be defined on the type that it is selected from.
/// Specification, section 5.3.1.
/// </summary>
public sealed class FieldsOnCorrectTypeRule : ValidationRule
{
    public override WalkEvents Events => WalkEvents.EnterField;

    public override void EnterField(ValidationContext context, FieldNode node)
    {
        if (context.Field is not null || context.ParentType is not { } type)
        {
            return;
        }

        var name = node.Name.Value;
        var suggestions = "";
        if (!context.HideSuggestions)
        {
            suggestions = DidYouMean.Of(TypesWithField(type, name), "to use an inline fragment on");
            if (suggestions.Length == 0 && type is FieldsType fieldsType)
            {
                suggestions = DidYouMean.Of(name, fieldsType.Fields.Select(static field => field.Name));
            }
        }

        context.Report($"Cannot query field \"{name}\" on type \"{type.Name}\".{suggestions}", node);
    }

    /// <summary>The possible types and their interfaces that have the field, those that cover most first.</summary>
    private static List<string> TypesWithField(CompositeType type, string fieldName)
    {
        if (type is ObjectType)
        {
            return [];
        }

        var uses = new Dictionary<FieldsType, int>();
        foreach (var possible in type.PossibleTypes)
        {
            if (possible.FindField(fieldName) is null)
            {
                continue;
            }

            uses[possible] = 1;
            foreach (var implemented in possible.Interfaces)
            {
                if (implemented.FindField(fieldName) is not null)
                {
                    uses[implemented] = uses.GetValueOrDefault(implemented) + 1;
                }
            }
        }

        List<FieldsType> types = [.. uses.Keys];
        types.Sort((a, b) =>
            uses[a] != uses[b] ? uses[b].CompareTo(uses[a])
            : TypeComparison.IsNamedSubtype(b, a) ? -1
            : TypeComparison.IsNamedSubtype(a, b) ? 1
            : NaturalComparer.Compare(a.Name, b.Name));
        return types.ConvertAll(static found => found.Name);
    }
}
