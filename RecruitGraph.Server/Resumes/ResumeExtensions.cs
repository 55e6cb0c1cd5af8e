using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using RecruitGraph.Schema.ResumeFiles;
using RecruitGraph.Server.Auth;
using RecruitGraph.Server.Resumes.Analysis;
using RecruitGraph.Server.Resumes.Texts;

namespace RecruitGraph.Server.Resumes;

/// <summary>Registers the analysis of uploaded résumés, and gives the files out.</summary>
internal static class ResumeExtensions
{
    /// <summary>Registers the readers, the analyser, where no other one is registered yet, and the workers.</summary>
    public static IServiceCollection AddResumes(this IServiceCollection services)
    {
        services.AddOptions<ResumeAnalysisOptions>()
            .BindConfiguration(ResumeAnalysisOptions.SectionName)
            .ValidateDataAnnotations()
            .Validate(
                static options => options.LeaseSeconds > options.ReadSeconds,
                $"{ResumeAnalysisOptions.SectionName}:LeaseSeconds must be more than ReadSeconds, or slow files are read twice.")
            .ValidateOnStart();
        services.AddOptions<ResumeFileOptions>()
            .BindConfiguration(ResumeFileOptions.SectionName)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton(static provider => Policy(provider.GetRequiredService<IOptions<ResumeFileOptions>>().Value));
        services.TryAddSingleton<IResumeAnalyzer, RuleBasedResumeAnalyzer>();
        services.AddSingleton<PdfText>();
        services.AddSingleton<ResumeTexts>();
        services.AddSingleton<ResumeAnalysisRunner>();
        services.AddSingleton<VacancyMatchingRunner>();
        services.AddHostedService<ResumeAnalysisWorker>();
        return services;
    }

    /// <summary>Serves <c>GET /resumes/files/{id}</c>.</summary>
    public static void MapResumeFiles(this WebApplication app) =>
        app.MapGet(ResumeFileDownloads.Path + "{id:long}", DownloadAsync);

    private static ResumeFilePolicy Policy(ResumeFileOptions options) =>
        new(options.MaxFilesOfOwner, options.MaxUnclaimedFiles, options.MaxUnclaimedFilesOfClient);

    private static async Task<Results<EmptyHttpResult, UnauthorizedHttpResult, NotFound>> DownloadAsync(
        long id, HttpContext http, ResumeFileDownloads downloads, CancellationToken cancellationToken)
    {
        if (http.Features.Get<BearerSignIn>()?.Rejected is not null || http.User.Identity?.IsAuthenticated != true)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return TypedResults.Unauthorized();
        }

        if (await downloads.BeginAsync(http.User, id, cancellationToken) is not { } file)
        {
            return TypedResults.NotFound();
        }

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.FileName);
        var headers = http.Response.Headers;
        headers.ContentType = file.MediaType;
        headers.ContentLength = file.Size;
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        if (!await downloads.WriteToAsync(file, http.Response.Body, cancellationToken))
        {
            headers.Clear();
            return TypedResults.NotFound();
        }

        return TypedResults.Empty;
    }
}
