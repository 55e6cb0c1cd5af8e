namespace RecruitGraph.GraphQL.Analysis;

/// <summary>What <c>@listSize</c> says of a field.</summary>
internal sealed record ListSize
{
    /// <summary>The length where no slicing argument says it.</summary>
    public double? AssumedSize { get; init; }

    /// <summary>The arguments that say it, each as a way down into input objects: <c>paging.first</c>.</summary>
    public string[] SlicingArguments { get; init; } = [];

    /// <summary>The length where no slicing argument is given.</summary>
    public double? SlicingArgumentDefaultValue { get; init; }

    /// <summary>The fields below whose lists are meant; without any, it is the field's own list.</summary>
    public string[] SizedFields { get; init; } = [];

    public bool RequireOneSlicingArgument { get; init; } = true;

    /// <summary>The length where no slicing argument is given.</summary>
    public double SizeOtherwise(double defaultSize) => SlicingArgumentDefaultValue ?? AssumedSize ?? defaultSize;
}
