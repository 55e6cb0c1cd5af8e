using System.Linq.Expressions;
using System.Reflection;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Queryable.Keyset;

namespace RecruitGraph.GraphQL.Queryable.Projections;

/// <summary>The properties that one object is projected to, each once however many fields read it.</summary>
internal sealed class ProjectedMembers(Expression source)
{
    private readonly Dictionary<PropertyInfo, Part> _parts = [];
    private bool _isWhole;

    /// <summary>Adds a property with its whole value.</summary>
    public void Add(LambdaExpression member)
    {
        if (PartOf(member) is { } part)
        {
            part.Objects = null;
            part.IsWhole = true;
        }
    }

    /// <summary>Adds what a field reads.</summary>
    public void Add(ProjectionField field, Selection selection)
    {
        if (field.Objects is null)
        {
            foreach (var member in field.Members!)
            {
                Add(member);
            }
        }
        else if (PartOf(field.Members![0]) is { IsWhole: false } part)
        {
            part.Objects = field.Objects;
            part.Selections.Add(selection);
        }
    }

    /// <summary>The assignments; null where the object cannot be made of its properties.</summary>
    public IEnumerable<MemberBinding>? Bind() => _isWhole ? null : _parts.Values.Select(Bind);

    private Part? PartOf(LambdaExpression member)
    {
        var body = member.Body is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } ? operand : member.Body;
        if (body is not MemberExpression { Expression: ParameterExpression, Member: PropertyInfo { CanWrite: true } property })
        {
            _isWhole = true;
            return null;
        }

        if (!_parts.TryGetValue(property, out var part))
        {
            part = new Part(property, ParameterReplacer.Replace(body, member.Parameters[0], source));
            _parts.Add(property, part);
        }

        return part;
    }

    private static MemberAssignment Bind(Part part) =>
        Expression.Bind(part.Property, (part.Objects is null ? null : Select(part, part.Objects())) ?? part.Value);

    private static Expression? Select(Part part, Projection objects)
    {
        var selected = SelectedFields.OfObjects(part.Selections);
        var type = part.Property.PropertyType;
        if (!objects.Makes(type))
        {
            return objects.CreateList(part.Value, type, selected);
        }

        return objects.Create(part.Value, selected) is { } made
            ? Expression.Condition(
                Expression.Equal(part.Value, Expression.Constant(null, type)), Expression.Constant(null, type), made)
            : null;
    }

    private sealed class Part(PropertyInfo property, Expression value)
    {
        public PropertyInfo Property { get; } = property;

        public Expression Value { get; } = value;

        public bool IsWhole { get; set; }

        public Func<Projection>? Objects { get; set; }

        public List<Selection> Selections { get; } = [];
    }
}
