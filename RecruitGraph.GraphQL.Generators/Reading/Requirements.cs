namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>What <c>[Parent(requires: …)]</c> lists.</summary>
internal static class Requirements
{
    /// <summary>The names at the top, which are properties of the parent: <c>"Id Owner { Name }"</c> gives <c>Id</c> and <c>Owner</c>.</summary>
    public static IEnumerable<string> Names(string requires)
    {
        var depth = 0;
        foreach (var word in requires.Replace("{", " { ").Replace("}", " } ").Split([' ', ',', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            depth += word == "{" ? 1 : word == "}" ? -1 : 0;
            if (depth == 0 && word != "}")
            {
                yield return word;
            }
        }
    }
}
