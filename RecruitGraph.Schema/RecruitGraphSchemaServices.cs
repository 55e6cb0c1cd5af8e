using RecruitGraph.Schema.Audit;
using RecruitGraph.Schema.Directories;
using RecruitGraph.Schema.EmailConfirmations;
using RecruitGraph.Schema.PersonalData;
using RecruitGraph.Schema.Posts;
using RecruitGraph.Schema.Profiles;
using RecruitGraph.Schema.ResumeFiles;
using RecruitGraph.Schema.Sessions;
using RecruitGraph.Schema.Users;
using RecruitGraph.Schema.Vacancies;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What the graph's resolvers work with.</summary>
public static class RecruitGraphSchemaServices
{
    /// <summary>
    /// Registers the services of the schema. The host adds the database and the interfaces that only it can fulfil, such as
    /// <see cref="IClientAddress"/>.
    /// </summary>
    public static IServiceCollection AddRecruitGraphSchemaServices(this IServiceCollection services) =>
        services
            .AddScoped<AuditTrail>()
            .AddScoped<DirectoryChoices>()
            .AddScoped<Moderation>()
            .AddScoped<PersonalDataExports>()
            .AddScoped<ResumeFileDownloads>()
            .AddScoped<ResumeFileUploads>()
            .AddScoped<VacancyDescription>()
            .AddScoped<SessionTokens>()
            .AddScoped<PasswordCheck>()
            .AddScoped<ConfirmationMails>()
            .AddScoped<AccountChanges>()
            .AddScoped<ProfileWriter>()
            .AddScoped<ProfileChanges>()
            .AddScoped<ProfileLists>()
            .AddScoped<ProfileReveals>();
}
