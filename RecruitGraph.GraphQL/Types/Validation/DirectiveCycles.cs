using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// Finds directives whose definitions use themselves: on their own arguments, or by way of the types of these and of other
/// directives. Specification, section 3.13.
/// </summary>
internal sealed class DirectiveCycles(Schema schema, List<GraphQLError> errors)
{
    private readonly Stack<object> _open = new();
    private readonly HashSet<object> _seen = [];

    public void Find()
    {
        foreach (var directive in schema.Directives)
        {
            if (UsesItself(directive))
            {
                errors.Add(SyntaxOrigin.Error(
                    $"Directive {directive} must not use itself, neither on its arguments nor within their types.", directive.Origin));
            }
        }
    }

    private bool UsesItself(DirectiveType directive)
    {
        _seen.Clear();
        _open.Clear();
        _open.Push(directive);
        while (_open.TryPop(out var element))
        {
            switch (element)
            {
                case DirectiveType used:
                    Push(used.Arguments);
                    break;
                case InputValue value:
                    Push(value.Directives);
                    Push([value.Type.Named]);
                    break;
                case NamedType type:
                    Push(type.Directives);
                    Push((type as InputObjectType)?.Fields ?? []);
                    Push((type as EnumType)?.Values ?? []);
                    break;
                case EnumValue value:
                    Push(value.Directives);
                    break;
            }

            if (_seen.Contains(directive))
            {
                return true;
            }
        }

        return false;
    }

    private void Push(IReadOnlyList<AppliedDirective> directives)
    {
        foreach (var applied in directives)
        {
            if (schema.FindDirective(applied.Name) is { } directive)
            {
                Push([directive]);
            }
        }
    }

    private void Push(IReadOnlyList<object> elements)
    {
        foreach (var element in elements)
        {
            if (_seen.Add(element))
            {
                _open.Push(element);
            }
        }
    }
}
