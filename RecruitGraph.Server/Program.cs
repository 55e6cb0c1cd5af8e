using RecruitGraph.Server;
using RecruitGraph.Server.Hosting;

return await ServerProcess.RunAsync(async stopping =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddHosting();
    await using var database = await builder.AddDatabaseAsync(stopping);

    builder.AddRecruitGraph(database.DataFolder);

    await using var app = builder.Build();
    app.ValidateOptions();
    app.MapRecruitGraph();

    await app.RunServerAsync(stopping);
});
