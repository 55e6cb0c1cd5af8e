using System.Runtime.InteropServices;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>A position of the result that is being written: a field's value or a list item that is an object or a list.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Frame
{
    /// <summary>The field; null for the root.</summary>
    public Selection? Selection;

    /// <summary>The index of a list item; negative for a field's value.</summary>
    public int Index;

    /// <summary>Where its text begins.</summary>
    public int Start;

    /// <summary>Its cell, made only when something below it has to be waited for.</summary>
    public int Cell;

    public bool NonNull;
}
