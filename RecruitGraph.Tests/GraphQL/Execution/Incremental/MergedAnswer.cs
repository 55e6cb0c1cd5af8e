using System.Text.Json.Nodes;

namespace RecruitGraph.Tests.GraphQL.Execution.Incremental;

/// <summary>
/// An answer put together as a client does it, which also holds what a client relies on: nothing is spoken of that was not
/// announced, everything that was is completed once, and the last payload says so.
/// </summary>
internal sealed class MergedAnswer
{
    private readonly Dictionary<string, JsonObject> _open = [];
    private readonly List<string> _entries = [];
    private readonly Dictionary<string, JsonArray> _items = [];

    public JsonNode? Data { get; private set; }

    /// <summary>All errors, in no particular order.</summary>
    public List<JsonNode> Errors { get; } = [];

    /// <summary>Path and label of everything that was announced.</summary>
    public List<string> Pending { get; } = [];

    /// <summary>Path, label and errors of everything that was completed.</summary>
    public List<string> Completed { get; } = [];

    /// <summary>What was delivered where, however it was cut into payloads.</summary>
    public IEnumerable<string> Delivered =>
        _entries.Concat(_items.Select(i => $"{i.Key} {i.Value.ToJsonString(ExecutionTest.Plain)}")).Order(StringComparer.Ordinal);

    public static MergedAnswer Of(IReadOnlyList<JsonObject> payloads)
    {
        var merged = new MergedAnswer { Data = payloads[0]["data"]?.DeepClone() };
        merged.AddErrors(payloads[0]);
        for (var i = 0; i < payloads.Count; i++)
        {
            merged.Add(payloads[i]);
            if (payloads.Count > 1 || payloads[i].ContainsKey("hasNext"))
            {
                payloads[i]["hasNext"]!.GetValue<bool>().ShouldBe(i < payloads.Count - 1);
            }
        }

        merged._open.ShouldBeEmpty();
        return merged;
    }

    private void Add(JsonObject payload)
    {
        foreach (var pending in payload["pending"]?.AsArray() ?? [])
        {
            _open.Add(pending!["id"]!.GetValue<string>(), pending.AsObject());
            Pending.Add(Name(pending));
        }

        foreach (var entry in payload["incremental"]?.AsArray() ?? [])
        {
            Add(_open[entry!["id"]!.GetValue<string>()], entry);
        }

        foreach (var completed in payload["completed"]?.AsArray() ?? [])
        {
            var id = completed!["id"]!.GetValue<string>();
            Completed.Add($"{Name(_open[id])} {completed["errors"]?.ToJsonString(ExecutionTest.Plain)}");
            _open.Remove(id);
            AddErrors(completed);
        }
    }

    private void Add(JsonObject pending, JsonNode entry)
    {
        AddErrors(entry);
        var path = pending["path"]!.AsArray().Concat(entry["subPath"]?.AsArray() ?? []).Select(static p => p!.DeepClone()).ToArray();
        var target = Data;
        foreach (var step in path)
        {
            target = step.GetValueKind() == System.Text.Json.JsonValueKind.Number
                ? target!.AsArray()[step.GetValue<int>()]
                : target!.AsObject()[step.GetValue<string>()];
        }

        var name = new JsonArray(path).ToJsonString(ExecutionTest.Plain);
        if (entry["items"] is JsonArray items)
        {
            _items.TryAdd(name, []);
            foreach (var item in items)
            {
                target!.AsArray().Add(item?.DeepClone());
                _items[name].Add(item?.DeepClone());
            }
        }
        else
        {
            _entries.Add($"{name} {entry["data"]!.ToJsonString(ExecutionTest.Plain)}");
            MergeInto(target!.AsObject(), entry["data"]!.AsObject());
        }
    }

    private static void MergeInto(JsonObject target, JsonObject data)
    {
        foreach (var (name, value) in data)
        {
            // Delivered once: no field is ever executed twice.
            target.ContainsKey(name).ShouldBeFalse(name);
            target[name] = value?.DeepClone();
        }
    }

    private void AddErrors(JsonNode node)
    {
        foreach (var error in node["errors"]?.AsArray() ?? [])
        {
            Errors.Add(error!);
        }
    }

    private static string Name(JsonNode pending) => $"{pending["path"]!.ToJsonString(ExecutionTest.Plain)} {pending["label"]}";
}
