using RecruitGraph.GraphQL.Generators.Composition;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Writing;

/// <summary>Writes the interface and class of a <c>[DataLoader]</c> method.</summary>
internal static class DataLoaderWriter
{
    private const string Collections = "global::System.Collections.Generic";

    public static GeneratedSource Write(DataLoaderModel loader)
    {
        var code = CodeWriter.File(loader.Namespace);
        var contract = $"IDataLoader<{loader.KeyType}, {loader.ValueType}>";
        code.Line($"/// <summary>{Summary(loader)}</summary>");
        var state = State(loader);
        if (state is not null)
        {
            code.Open($"{loader.Accessibility} interface I{loader.Name}DataLoader : {contract}");
            code.Line($"/// <summary>The DataLoader of {state.Summary}; equal ones share their batches.</summary>");
            code.Line($"I{loader.Name}DataLoader With({state.Parameters});");
            code.Close();
        }
        else
        {
            code.Line($"{loader.Accessibility} interface I{loader.Name}DataLoader : {contract};");
        }

        code.Line();
        code.Line($"internal sealed class {loader.Name}DataLoader(DataLoaderScope scope)");
        code.Open($"    : DataLoader<{loader.KeyType}, {loader.ValueType}>(scope), I{loader.Name}DataLoader");
        if (state is not null)
        {
            code.Line($"public I{loader.Name}DataLoader With({state.Parameters}) =>");
            code.Line($"    Scope.Get<I{loader.Name}DataLoader, {state.Type}>({state.Value});");
            code.Line();
        }

        Fetch(code, loader);
        Missing(code, loader);
        code.Close();
        return new($"{(loader.Namespace.Length == 0 ? "" : loader.Namespace + ".")}{loader.Name}DataLoader.g.cs", code.ToString());
    }

    private static string Summary(DataLoaderModel loader) =>
        (loader.Description ?? $"Loads through {loader.Method.Replace("global::", "")}.").Replace("&", "&amp;").Replace("<", "&lt;").Replace("\n", " ");

    private static void Fetch(CodeWriter code, DataLoaderModel loader)
    {
        var dictionary = $"{Collections}.IReadOnlyDictionary<{loader.KeyType}, {loader.ValueType}>";
        code.Line($"protected override async global::System.Threading.Tasks.Task<{dictionary}> FetchAsync(");
        code.Line($"    {Collections}.IReadOnlyList<{loader.KeyType}> keys,");
        code.Line("    IServiceScope services,");
        code.Open("    global::System.Threading.CancellationToken cancellationToken)");
        switch (loader.Kind)
        {
            case DataLoaderKind.Batch:
                code.Line($"return await {Call(loader, "keys")};");
                break;
            case DataLoaderKind.Group:
                code.Line($"var groups = await {Call(loader, "keys")};");
                code.Line($"var values = new {Collections}.Dictionary<{loader.KeyType}, {loader.ValueType}>(groups.Count);");
                code.Open("foreach (var group in groups)");
                code.Line("values.Add(group.Key, [.. group]);");
                code.Close();
                code.Line();
                code.Line("return values;");
                break;
            default:
                code.Line($"var values = new {Collections}.Dictionary<{loader.KeyType}, {loader.ValueType}>(keys.Count);");
                code.Open("foreach (var key in keys)");
                code.Line($"values.Add(key, await {Call(loader, "key")});");
                code.Close();
                code.Line();
                code.Line("return values;");
                break;
        }

        code.Close();
    }

    private static string Call(DataLoaderModel loader, string keys) =>
        $"{loader.Method}({CodeWriter.List(loader.Parameters.Select(parameter => parameter.Kind switch
        {
            ParameterKind.Keys => keys,
            ParameterKind.Paging => State(loader)!.Paging,
            ParameterKind.QueryContext => $"{State(loader)!.Query} ?? {QueryContext(loader)}.Empty",
            ParameterKind.CancellationToken => "cancellationToken",
            _ => $"services.Service<{parameter.Type.Name}>()",
        }))})";

    /// <summary>What loads that share a batch have in common; null where that is nothing but the loader.</summary>
    private static LoaderState? State(DataLoaderModel loader) => (loader.TakesPaging, loader.QueryItemType is not null) switch
    {
        (true, true) => new(
            "pages with these arguments, of what is asked for",
            $"PagingArguments paging, {QueryContext(loader)} query",
            $"(PagingArguments Paging, {QueryContext(loader)} Query)",
            "(paging, query)",
            $"Scope.State<(PagingArguments Paging, {QueryContext(loader)} Query)>().Paging",
            $"Scope.State<(PagingArguments Paging, {QueryContext(loader)} Query)>().Query"),
        (true, false) => new(
            "pages with these arguments", "PagingArguments paging", "PagingArguments", "paging", "Scope.State<PagingArguments>()", ""),
        (false, true) => new(
            "what is asked for", $"{QueryContext(loader)} query", QueryContext(loader), "query", "", $"Scope.State<{QueryContext(loader)}>()"),
        _ => null,
    };

    private static string QueryContext(DataLoaderModel loader) => $"global::RecruitGraph.GraphQL.Queryable.QueryContext<{loader.QueryItemType}>";

    private static void Missing(CodeWriter code, DataLoaderModel loader)
    {
        var value = loader.Kind == DataLoaderKind.Group ? "[]"
            : loader.PageItemType is { } item ? $"global::RecruitGraph.GraphQL.Queryable.Page<{item}>.Empty"
            : null;
        if (value is not null)
        {
            code.Line();
            code.Line($"protected override {loader.ValueType} MissingValue({loader.KeyType} key) => {value};");
        }
    }

    private sealed record LoaderState(string Summary, string Parameters, string Type, string Value, string Paging, string Query);
}
