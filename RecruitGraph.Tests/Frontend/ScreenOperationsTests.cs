using System.Net.Http.Json;
using System.Text.Json;

namespace RecruitGraph.Tests.Frontend;

/// <summary>Every operation of every screen, sent to the real server with demo data by the user who would send it.</summary>
public sealed class ScreenOperationsTests(DemoServer server) : IClassFixture<DemoServer>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Operations => [.. ScreenOperation.All.Keys];

    [Fact]
    public void Calls_Should_BelongToOperations() => ScreenOperation.Strays.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_Should_AnswerWithoutErrors_AndFillEachFieldSomewhere(string name)
    {
        var operation = ScreenOperation.All[name];
        var call = operation.Call.ShouldNotBeNull($"Say in {operation.Screen}.json who sends {name}, and with which variables.");

        var answer = call.Trigger is { } trigger
            ? await ListenAsync(operation, ScreenOperation.All[trigger])
            : await RunAsync(operation);

        answer.TryGetProperty("errors", out _).ShouldBeFalse(answer.ToString());
        var filled = new Dictionary<string, bool>();
        Look(answer.GetProperty("data"), "", filled);
        filled.Where(path => !path.Value && path.Key.Split('.') is not [_, "errors"]).Select(path => path.Key)
            .Except(call.Empty ?? [])
            .ShouldBeEmpty(answer.ToString());
        filled.Where(path => path.Value && path.Key.Split('.') is [_, "errors"]).ShouldBeEmpty(answer.ToString());
    }

    private async Task<JsonElement> RunAsync(ScreenOperation operation)
    {
        var client = await server.ClientAsync(operation.Call!.Caller);
        return (await client.RunAsync(operation.Text, await server.VariablesAsync(operation.Call))).Body;
    }

    /// <summary>A subscription has no acknowledgement, so its trigger is pulled until the first event arrives.</summary>
    private async Task<JsonElement> ListenAsync(ScreenOperation subscription, ScreenOperation trigger)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = subscription.Text, variables = await server.VariablesAsync(subscription.Call!) }),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        var client = await server.ClientAsync(subscription.Call!.Caller);
        using var response = await client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var arrived = NextAsync(reader);
        while (!arrived.IsCompleted)
        {
            (await RunAsync(trigger)).TryGetProperty("errors", out _).ShouldBeFalse();
        }

        return await arrived.WaitAsync(Patience);
    }

    private static async Task<JsonElement> NextAsync(StreamReader reader)
    {
        const string data = "data: ";
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(data, StringComparison.Ordinal))
            {
                return JsonSerializer.Deserialize<JsonElement>(line[data.Length..]);
            }
        }

        throw new InvalidOperationException("The stream ended before an event came.");
    }

    /// <summary>Notes of each path whether anything was there; items of a list count as one.</summary>
    private static void Look(JsonElement value, string path, Dictionary<string, bool> filled)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                filled[path] = true;
                foreach (var member in value.EnumerateObject())
                {
                    Look(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", filled);
                }

                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                foreach (var item in value.EnumerateArray())
                {
                    Look(item, path, filled);
                }

                break;
            default:
                filled[path] = filled.GetValueOrDefault(path) || value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Array);
                break;
        }
    }
}
