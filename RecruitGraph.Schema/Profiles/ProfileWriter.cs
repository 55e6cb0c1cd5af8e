using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Occupations;

namespace RecruitGraph.Schema.Profiles;

/// <summary>Brings what a person says of himself into the form in which it is stored.</summary>
public sealed class ProfileWriter(RecruitContext context, IIdNumberHashing idNumbers, TimeProvider time)
{
    /// <summary>Adds the first profile of a user to what is saved next.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="input">What it says; null: nothing yet.</param>
    /// <param name="actorId">Who writes it; null where it is the user himself, just registering.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal async Task<Profile> CreateAsync(User user, ProfileInput? input, long? actorId, CancellationToken cancellationToken)
    {
        var details = input is null ? new ProfileDetails() : await ApplyAsync(new ProfileDetails(), input, cancellationToken);
        var profile = Placed(() => Profile.Create(user, details, actorId, time.GetUtcNow()));
        context.Profiles.Add(profile);
        return profile;
    }

    /// <summary>Replaces what was given, in a profile that is loaded.</summary>
    internal async Task EditAsync(Profile profile, ProfileInput input, long actorId, CancellationToken cancellationToken)
    {
        var details = await ApplyAsync(profile.ToDetails(), input, cancellationToken);
        Placed(() =>
        {
            profile.Edit(details, actorId, time.GetUtcNow());
            return profile;
        });
    }

    /// <summary>The names of the fields that were given.</summary>
    internal static IEnumerable<string> Given(ProfileInput input)
    {
        (string Name, bool IsGiven)[] fields =
        [
            ("name", input.Name.HasValue), ("sex", input.Sex.HasValue), ("gender", input.Gender.HasValue),
            ("race", input.Race.HasValue), ("idNumber", input.IdNumber.HasValue), ("phoneNumber", input.PhoneNumber.HasValue),
            ("address", input.Address.HasValue), ("age", input.Age.HasValue), ("birthday", input.Birthday.HasValue),
            ("status", input.Status.HasValue), ("highestEducation", input.HighestEducation.HasValue),
            ("seniority", input.Seniority.HasValue), ("occupationId", input.OccupationId.HasValue),
            ("avatarUrl", input.AvatarUrl.HasValue),
        ];
        return fields.Where(field => field.IsGiven).Select(field => field.Name);
    }

    /// <summary>Whether something was given that whoever recruits knows the person by.</summary>
    internal static bool ConcernsCandidate(ProfileInput input) =>
        input.Name.HasValue || input.Sex.HasValue || input.Gender.HasValue || input.PhoneNumber.HasValue || input.IdNumber.HasValue;

    private async Task<ProfileDetails> ApplyAsync(ProfileDetails present, ProfileInput input, CancellationToken cancellationToken)
    {
        var name = Input.Trimmed(input.Name.Or(present.Name));
        var idNumber = Input.Trimmed(input.IdNumber.Or(present.IdNumber));
        var occupationId = input.OccupationId.Or(present.OccupationId);
        if (occupationId is { } id
            && id != present.OccupationId
            && !await context.Occupations.AnyAsync(occupation => occupation.Id == id, cancellationToken))
        {
            throw new OccupationNotFoundException();
        }

        var (sex, gender) = Sex(present, input);
        return new ProfileDetails
        {
            Name = name,
            NamePinyin = name is null ? null : Pinyin.Of(name),
            Sex = sex,
            Gender = gender,
            Race = Input.Trimmed(input.Race.Or(present.Race)),
            IdNumber = idNumber,
            IdNumberHash = idNumber is null ? null : idNumbers.Hash(idNumber),
            PhoneNumber = Input.Trimmed(input.PhoneNumber.Or(present.PhoneNumber)),
            Address = Input.Trimmed(input.Address.Or(present.Address)),
            Age = input.Age.Or(present.Age),
            Birthday = input.Birthday.Or(present.Birthday),
            Status = Input.Trimmed(input.Status.Or(present.Status)),
            HighestEducation = Input.Trimmed(input.HighestEducation.Or(present.HighestEducation)),
            Seniority = Input.Trimmed(input.Seniority.Or(present.Seniority)),
            OccupationId = occupationId,
            AvatarUrl = Input.Trimmed(input.AvatarUrl.Or(present.AvatarUrl)),
        };
    }

    /// <summary>All inputs that have a profile call it so.</summary>
    private static Profile Placed(Func<Profile> write)
    {
        try
        {
            return write();
        }
        catch (OutOfRangeException refusal)
        {
            refusal.At(refusal.Subject == Profile.AgeInYears ? "profile.age" : "profile.birthday");
            throw;
        }
    }

    /// <summary>Word and meaning keep together: a word that no longer fits the meaning goes, a new word brings its own.</summary>
    private static (string? Sex, Gender? Gender) Sex(ProfileDetails present, ProfileInput input)
    {
        if (input.Sex.HasValue)
        {
            var word = Input.Trimmed(input.Sex.Value);
            return (word, input.Gender.HasValue ? input.Gender.Value : Genders.Parse(word));
        }

        if (input.Gender.HasValue && input.Gender.Value != present.Gender)
        {
            return (null, input.Gender.Value);
        }

        return (present.Sex, present.Gender);
    }
}
