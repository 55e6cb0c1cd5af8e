using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.PersonalData;

/// <content>What he says of himself.</content>
public static partial class PersonalDataExport
{
    private static async Task<object?> ProfileAsync(RecruitContext context, Person person, CancellationToken cancellationToken) =>
        await context.Profiles
            .Where(profile => profile.UserId == person.UserId)
            .Select(profile => new
            {
                profile.Name,
                profile.NamePinyin,
                profile.Sex,
                profile.Gender,
                profile.Race,
                profile.IdNumber,
                profile.PhoneNumber,
                profile.Address,
                profile.Age,
                profile.Birthday,
                profile.Status,
                profile.HighestEducation,
                profile.Seniority,
                Occupation = context.Occupations
                    .Where(occupation => occupation.Id == profile.OccupationId)
                    .Select(occupation => occupation.Name)
                    .SingleOrDefault(),
                profile.AvatarUrl,
                profile.AvatarChangedAt,
                Avatar = profile.Avatar == null ? null : new { profile.Avatar.Format, profile.Avatar.Content },
                profile.CreatedAt,
                CreatedBy = profile.CreatedById == null || profile.CreatedById == person.UserId ? Self : Staff,
                profile.ModifiedAt,
                ModifiedBy = profile.ModifiedById == null ? null : profile.ModifiedById == person.UserId ? Self : Staff,
            })
            .SingleOrDefaultAsync(cancellationToken);

    private static Task<object?> EducationAsync(RecruitContext context, Person person, CancellationToken cancellationToken) => ListAsync(
        context.Educations
            .Where(item => item.UserId == person.UserId)
            .OrderBy(item => item.Id)
            .Select(item => new { item.School, item.Degree, item.Major, item.BeginDate, item.EndDate }),
        cancellationToken);

    private static Task<object?> WorkExperienceAsync(RecruitContext context, Person person, CancellationToken cancellationToken) => ListAsync(
        context.WorkExperiences
            .Where(item => item.UserId == person.UserId)
            .OrderBy(item => item.Id)
            .Select(item => new { item.Company, item.Position, item.BeginDate, item.EndDate, item.Description }),
        cancellationToken);

    private static Task<object?> FamilyMembersAsync(RecruitContext context, Person person, CancellationToken cancellationToken) => ListAsync(
        context.FamilyMembers
            .Where(item => item.UserId == person.UserId)
            .OrderBy(item => item.Id)
            .Select(item => new { item.Name, item.Relation, item.PhoneNumber, item.Work }),
        cancellationToken);

    private static Task<object?> GroupsAsync(RecruitContext context, Person person, CancellationToken cancellationToken) => ListAsync(
        context.GroupMembers
            .Where(member => member.UserId == person.UserId)
            .OrderBy(member => member.AddedAt)
            .Select(member => new { member.Group.Name, member.AddedAt }),
        cancellationToken);
}
