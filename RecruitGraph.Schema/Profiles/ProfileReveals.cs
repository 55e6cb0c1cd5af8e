using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Schema.Audit;

namespace RecruitGraph.Schema.Profiles;

/// <summary>Gives masked values as they are, and writes down who saw them: nothing is shown that could not be written down.</summary>
public sealed class ProfileReveals(RecruitContext context, AuditTrail audit)
{
    /// <summary>What was asked for of each user who has a profile or, where it is asked for, a family.</summary>
    internal async Task<Dictionary<long, RevealedProfile>> RevealAsync(
        Viewer viewer, IReadOnlyCollection<long> userIds, IEnumerable<PersonalField> personalFields, CancellationToken cancellationToken)
    {
        var fields = personalFields.ToHashSet();
        var profiles = await context.Profiles.AsNoTracking()
            .Where(profile => userIds.Contains(profile.UserId))
            .ToDictionaryAsync(profile => profile.UserId, cancellationToken);
        var families = fields.Contains(PersonalField.FamilyPhoneNumbers) ? await FamiliesAsync(userIds, cancellationToken) : null;
        var found = profiles.Keys.Union(families?.Select(family => family.Key) ?? []).Order().ToList();
        var details = AuditDetails.None.WithFields(fields.Order().Select(NameOf));
        foreach (var userId in found)
        {
            audit.Record(viewer, AuditAction.Revealed, AuditSubject.Profile, userId, details);
        }

        await context.SaveChangesAsync(cancellationToken);
        return found.ToDictionary(userId => userId, userId => new RevealedProfile(
            userId,
            fields.Contains(PersonalField.IdNumber) ? profiles.GetValueOrDefault(userId)?.IdNumber : null,
            fields.Contains(PersonalField.PhoneNumber) ? profiles.GetValueOrDefault(userId)?.PhoneNumber : null,
            fields.Contains(PersonalField.Address) ? profiles.GetValueOrDefault(userId)?.Address : null,
            families is null ? null : [.. families[userId].Select(member => new RevealedFamilyMember(member.Id, member.PhoneNumber))]));
    }

    private async Task<ILookup<long, FamilyMember>> FamiliesAsync(IReadOnlyCollection<long> userIds, CancellationToken cancellationToken) =>
        (await context.FamilyMembers.AsNoTracking()
            .Where(member => userIds.Contains(member.UserId))
            .OrderBy(member => member.Id)
            .ToListAsync(cancellationToken)).ToLookup(member => member.UserId);

    private static string NameOf(PersonalField field) => field switch
    {
        PersonalField.IdNumber => "idNumber",
        PersonalField.PhoneNumber => "phoneNumber",
        PersonalField.Address => "address",
        PersonalField.FamilyPhoneNumbers => "familyPhoneNumbers",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "The field is unknown."),
    };
}
