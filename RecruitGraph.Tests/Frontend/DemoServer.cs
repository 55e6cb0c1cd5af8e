using System.Text;
using System.Text.Json.Nodes;
using Npgsql;
using RecruitGraph.Data.Demo;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Frontend;

/// <summary>The real server with demo data, and its users, signed in.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    private readonly Dictionary<string, GraphQLClient> _clients = [];

    private RecruitServer Server { get; set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await RecruitServer.StartAsync(new PostgresFixture());
        await Server.LoadDemoDataAsync(new DemoDataOptions { Vacancies = 40, Candidates = 300, Applications = 1_500 });
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>The client of that user; of nobody in particular without a name.</summary>
    public async Task<GraphQLClient> ClientAsync(string? userName)
    {
        if (userName is null)
        {
            return Server.Anonymous();
        }

        if (!_clients.TryGetValue(userName, out var client))
        {
            _clients.Add(userName, client = await Server.SignInAsync(userName));
        }

        return client;
    }

    /// <summary>The variables of a call, made from a row as the database has it now.</summary>
    internal async Task<JsonNode> VariablesAsync(ScreenCall call)
    {
        var row = new Dictionary<string, object>();
        if (call.Given is not null)
        {
            await using var connection = new NpgsqlConnection(Server.ConnectionString);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(call.Given, connection);
            await using var reader = await command.ExecuteReaderAsync();
            (await reader.ReadAsync()).ShouldBeTrue($"The demo data has nothing for: {call.Given}");
            for (var i = 0; i < reader.FieldCount; i++)
            {
                row.Add(reader.GetName(i), reader.GetValue(i));
            }
        }

        return Fill(call.Variables, row)!;
    }

    private static JsonNode? Fill(JsonNode? value, Dictionary<string, object> row) => value switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Fill(member.Value, row)))),
        JsonArray items => new JsonArray([.. items.Select(item => Fill(item, row))]),
        JsonValue text when text.TryGetValue<string>(out var name) && name.StartsWith('$') => Given(name[1..], row),
        _ => value?.DeepClone()
    };

    private static JsonNode? Given(string name, Dictionary<string, object> row) => name.Split(':') is [var type, var column]
        ? Convert.ToBase64String(Encoding.UTF8.GetBytes($"{type}:{row[column]}"))
        : JsonValue.Create(row[name]);
}
