using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Input object field uniqueness. An input object must not give one field twice. Specification, section 5.6.3.
/// </summary>
public sealed class UniqueInputFieldNamesRule : ValidationRule
{
    private readonly DuplicateNames<ObjectFieldNode> _duplicates = new(static node => node.Name);
    private Dictionary<ObjectFieldNode, NameNode>? _repeated;

    public override WalkEvents Events => WalkEvents.EnterObjectValue | WalkEvents.EnterObjectField;

    public override void Reset() => _repeated = null;

    public override void EnterObjectValue(ValidationContext context, ObjectValueNode node)
    {
        if (_duplicates.In(node.Fields).Length == 0)
        {
            return;
        }

        _repeated ??= [];
        var first = new Dictionary<string, NameNode>();
        foreach (var field in node.Fields)
        {
            if (!first.TryAdd(field.Name.Value, field.Name))
            {
                _repeated.Add(field, first[field.Name.Value]);
            }
        }
    }

    public override void EnterObjectField(ValidationContext context, ObjectValueNode parent, int index)
    {
        var field = parent.Fields[index];
        if (_repeated is not null && _repeated.TryGetValue(field, out var first))
        {
            context.Report($"There can be only one input field named \"{field.Name.Value}\".", first, field.Name);
        }
    }
}
