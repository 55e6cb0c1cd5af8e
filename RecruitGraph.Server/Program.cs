using RecruitGraph.Server.Hosting;

return await ServerProcess.RunAsync(async stopping =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddHosting();
    await using var database = await builder.AddDatabaseAsync(stopping);

    await using var app = builder.Build();

    await app.RunServerAsync(stopping);
});
