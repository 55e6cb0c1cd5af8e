using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// Finds input fields whose default value contains itself by way of the defaults of the fields that it leaves out.
/// Specification, section 3.10, InputFieldDefaultValueHasCycle.
/// </summary>
internal sealed class DefaultValueCycles(List<GraphQLError> errors)
{
    private static readonly ObjectValueNode NothingGiven = new([]);

    private readonly HashSet<InputValue> _visited = [];
    private readonly List<InputValue> _path = [];

    public void Find(InputObjectType type) => Visit(type, NothingGiven);

    private void Visit(InputObjectType type, ValueNode value)
    {
        StackGuard.Check();
        if (value is ListValueNode list)
        {
            foreach (var item in list.Values)
            {
                Visit(type, item);
            }
        }

        if (value is not ObjectValueNode node)
        {
            return;
        }

        foreach (var field in type.Fields)
        {
            if (field.Type.Named is not InputObjectType fieldType)
            {
                continue;
            }

            if (FindLast(node, field.Name) is { } given)
            {
                Visit(fieldType, given);
            }
            else
            {
                VisitDefault(field, fieldType);
            }
        }
    }

    private void VisitDefault(InputValue field, InputObjectType fieldType)
    {
        if (field.DefaultValue is not { } literal)
        {
            return;
        }

        var start = _path.IndexOf(field);
        if (start >= 0)
        {
            var others = _path[(start + 1)..];
            var detour = others.Count > 0 ? $" via the default values of: {string.Join(", ", others)}" : string.Empty;
            errors.Add(SyntaxOrigin.Error(
                $"Invalid circular reference. The default value of Input Object field {field} references itself{detour}.",
                _path[start..].Select(static f => f.Origin?.At(f.DefaultValue!))));
            return;
        }

        if (_visited.Add(field))
        {
            _path.Add(field);
            Visit(fieldType, literal);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private static ValueNode? FindLast(ObjectValueNode node, string name)
    {
        for (var i = node.Fields.Length - 1; i >= 0; i--)
        {
            if (node.Fields[i].Name.Value == name)
            {
                return node.Fields[i].Value;
            }
        }

        return null;
    }
}
