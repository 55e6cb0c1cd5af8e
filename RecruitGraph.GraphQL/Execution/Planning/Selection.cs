using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>A field of a plan: selected, merged with its equals, ready to run.</summary>
public sealed partial class Selection
{
    /// <summary>The field's name in the schema.</summary>
    public Field Field => throw new NotImplementedException();

    /// <summary>The key under which the answer carries the field.</summary>
    public string ResponseName => throw new NotImplementedException();

    /// <summary>
    /// Whether a field of the name is selected directly below this one on any possible type, and not left out by
    /// <c>@skip</c> or <c>@include</c> in this request: lets a resolver leave out work (<c>totalCount</c>).
    /// </summary>
    public bool IsSelected(string fieldName, RequestContext request) => throw new NotImplementedException();
}
