using RecruitGraph.Data.Stages;

namespace RecruitGraph.Data.Demo;

/// <summary>All that is to be written: what there is much of as plain values, the rest as entities.</summary>
internal sealed record DemoPlan(
    DemoData Data,
    DemoEntities Entities,
    DemoQualifications Qualifications,
    IReadOnlyDictionary<int, byte[]> IdNumberHashes,
    IReadOnlyDictionary<int, long> AttachedResumes)
{
    /// <param name="options">How much, and which.</param>
    /// <param name="now">The present of the data.</param>
    /// <param name="context">Knows the tables.</param>
    /// <param name="lastTemplateId">The stage templates that a migration has made end there.</param>
    /// <param name="passwordHash">Everybody's.</param>
    /// <param name="hashIdNumber">Hashes an id number.</param>
    public static DemoPlan Make(
        DemoDataOptions options, DateTimeOffset now, RecruitContext context, long lastTemplateId, string passwordHash, Func<string, byte[]> hashIdNumber)
    {
        var data = DemoData.Make(options, now);
        var entities = new DemoEntities(context);
        entities.StartAfter<StageTemplate>(lastTemplateId);
        var scene = new DemoScene(entities, data, new Random(options.Seed + 1), now);
        DemoUsers.Add(scene, passwordHash);
        DemoTraces.ChooseBlocked(scene);
        scene.Directory = DemoDirectory.Add(scene);
        var qualifications = DemoQualifications.Add(scene);
        var profiles = new DemoProfiles(scene, hashIdNumber);
        profiles.Add();
        var resumes = new DemoResumes(scene, qualifications);
        resumes.Add();
        DemoPipeline.Add(scene);
        new DemoCommunity(scene).Add();
        DemoTraces.Add(scene);
        scene.AddAudit();
        return new DemoPlan(data, entities, qualifications, profiles.IdNumberHashes, resumes.Attached);
    }
}
