using Bogus;
using Bogus.DataSets;
using Bogus.Extensions;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Demo.Languages;

namespace RecruitGraph.Data.Demo;

/// <summary>A candidate of the demo data.</summary>
internal sealed record DemoCandidate(
    DemoLanguage Language, string FullName, string Email, string? PhoneNumber, string? Sex, DateTimeOffset CreatedAt);

/// <summary>Names, addresses and numbers of people who do not exist.</summary>
internal sealed class DemoPeople(Random random)
{
    private static readonly string[] Domains = ["example.com", "example.org", "example.net"];

    private readonly Dictionary<string, Faker> _fakers = DemoLanguage.All.ToDictionary(
        language => language.Locale,
        language => new Faker(language.Locale) { Random = new Randomizer(random.Next()) });

    /// <summary>Someone who knows that language.</summary>
    /// <param name="number">Makes the e-mail address his own.</param>
    /// <param name="language">The language.</param>
    /// <param name="createdAt">When he came.</param>
    public DemoCandidate Next(int number, DemoLanguage language, DateTimeOffset createdAt)
    {
        var faker = _fakers[language.Locale];
        var gender = faker.Random.Bool() ? Name.Gender.Female : Name.Gender.Male;
        var given = faker.Name.FirstName(gender);
        var family = faker.Name.LastName(gender);
        var fullName = language.FullName(given, family);
        return new DemoCandidate(
            language,
            fullName.Length <= Candidate.MaxFullNameLength ? fullName : fullName[..Candidate.MaxFullNameLength],
            Email(number, given, family, faker.Random.ArrayElement(Domains)),
            random.Next(10) == 0 ? null : faker.Random.Replace(language.PhoneFormat),
            random.Next(12) == 0 ? null : gender == Name.Gender.Female ? language.Female : language.Male,
            createdAt);
    }

    /// <summary>The number makes it unique, the domains are reserved for examples.</summary>
    private static string Email(int number, string given, string family, string domain)
    {
        var name = $"{given}.{family}".Transliterate().ToLowerInvariant();
        var letters = string.Concat(name.Where(letter => char.IsAsciiLetterLower(letter) || letter == '.')).Trim('.');
        return $"{(letters.Length is 0 or > 64 ? "candidate" : letters)}.{number}@{domain}";
    }
}
