using RecruitGraph.Data;
using RecruitGraph.GraphQL.AspNetCore;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Server.Auth;
using RecruitGraph.Server.Avatars;
using RecruitGraph.Server.EmailConfirmations;
using RecruitGraph.Server.Hosting;
using RecruitGraph.Server.Idempotency;
using RecruitGraph.Server.Mails;
using RecruitGraph.Server.PersonalData;
using RecruitGraph.Server.Rest;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Resumes;

namespace RecruitGraph.Server;

/// <summary>The server without its start: sign-in, the graph and the REST dialects.</summary>
internal static class RecruitGraphExtensions
{
    /// <summary>Registers sign-in, the graph and the REST dialects.</summary>
    /// <param name="builder">The server to be.</param>
    /// <param name="dataFolder">Where the server keeps what must outlive it.</param>
    public static WebApplicationBuilder AddRecruitGraph(this WebApplicationBuilder builder, string dataFolder)
    {
        builder.Services.AddPublicAddress();
        builder.Services.AddCrossOrigin();
        builder.Services.AddRecruitGraphAuth(builder.Configuration, dataFolder);
        builder.Services.AddOptions<GraphQLServerOptions>().BindConfiguration("GraphQL", static binder => binder.ErrorOnUnknownConfiguration = true);
        builder.Services.AddRecruitGraphSchemaServices();
        builder.Services
            .AddGraphQLServer(schema => schema.AddRecruitGraphSchema())
            .ModifyRequestOptions(options => options with
            {
                MapException = exception => (exception as RecruitGraphException ?? ConcurrentChangeException.Of(exception)) is { } refusal
                    ? new GraphQLError(refusal.Message) { Code = refusal.Code }
                    : null,
            })
            .AddConnectionAuthenticator<BearerConnectionAuthenticator>()
            .AddSignInMonitor<SessionMonitor>();
        builder.Services.AddRecruitGraphMails(builder.Configuration, dataFolder);
        builder.Services.AddResumes();
        builder.Services.AddIdempotencyKeySweeper();
        builder.Services.AddRest(builder.Configuration);
        return builder;
    }

    /// <summary>Serves the graph and the REST dialects.</summary>
    public static WebApplication MapRecruitGraph(this WebApplication app)
    {
        // Whose a request is, is found out in its body: what goes wrong there is to be told as well.
        app.UseDialectErrors();
        app.UseRouting();
        app.UseCrossOrigin();
        app.UseAuthentication();
        app.UseMiddleware<RejectedTokenMiddleware>();
        app.MapGraphQL();
        app.MapResumeFiles();
        app.MapAvatars();
        app.MapPersonalData();
        app.MapEmailConfirmations();
        app.MapRest();
        return app;
    }
}
