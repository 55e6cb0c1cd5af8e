using System.Runtime.InteropServices;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Stages;

namespace RecruitGraph.Data.Demo;

/// <summary>All of the demo data, in memory: a function of sizes, seed and the present.</summary>
internal sealed class DemoData
{
    /// <summary>The place of the vacancy to which the sample of the digital assistant's document responds: number 24.</summary>
    public const int SampleVacancy = 23;

    private const int OwnApplications = 6;
    private const int Twins = 24;
    private const double OldestApplicationDays = 150;

    private readonly Random _random;
    private readonly DateTimeOffset _now;

    private DemoData(DemoDataOptions options, DateTimeOffset now)
    {
        options.Validate();
        _random = new Random(options.Seed);
        _now = now;
        Vacancies = MakeVacancies(options.Vacancies);
        Candidates = MakeCandidates(options.Candidates);
        Applications = MakeApplications(options.Applications);
        Events = LiveThrough();
        GiveSomeToTheDemoUser();
    }

    public DemoVacancy[] Vacancies { get; }

    /// <summary>The first belongs to the demo user <c>candidate</c>.</summary>
    public DemoCandidate[] Candidates { get; }

    public DemoApplication[] Applications { get; }

    /// <summary>In the order in which they happened.</summary>
    public List<DemoEvent> Events { get; }

    public static DemoData Make(DemoDataOptions options, DateTimeOffset now) => new(options, now);

    private DemoVacancy[] MakeVacancies(int count)
    {
        var vacancies = new DemoVacancies(_random, _now);
        return [.. Enumerable.Range(0, count).Select(index => vacancies.Next(open: index == 0)).OrderBy(vacancy => vacancy.CreatedAt).Select(WithTerms)];
    }

    /// <summary>Few are confidential, some ask questions, some have stages of their own.</summary>
    private static DemoVacancy WithTerms(DemoVacancy vacancy, int index) => vacancy with
    {
        Status = index == SampleVacancy ? Data.Vacancies.VacancyStatus.Published : vacancy.Status,
        Details = vacancy.Details with { IsConfidential = index % 50 == 7, RequiresTest = index % 20 == 5 },
        Stages = index % 10 == 4 ? vacancy.Language.OwnStages : StageDefinition.Default
    };

    private DemoCandidate[] MakeCandidates(int count)
    {
        var people = new DemoPeople(_random);
        var candidates = new DemoCandidate[count];
        for (var i = 0; i < count; i++)
        {
            var language = Languages.DemoLanguage.All[_random.Next(Languages.DemoLanguage.All.Length)];
            candidates[i] = people.Next(i + 1, language, _now.AddDays(-OldestApplicationDays - 1));
        }

        // Some have applied without their account as well.
        var seekers = DemoAccounts.Seekers(count);
        for (var i = 1; i <= Twins && seekers + i < count; i++)
        {
            candidates[seekers + i] = candidates[i];
        }

        return candidates;
    }

    private DemoApplication[] MakeApplications(int count)
    {
        var open = Enumerable.Range(0, Vacancies.Length).Where(index => Vacancies[index].TakesApplications).ToArray();
        _random.Shuffle(open);
        var taken = new HashSet<(int, int)>(count);
        var applications = new DemoApplication[count];
        for (var i = 0; i < count; i++)
        {
            int vacancy, candidate;
            do
            {
                // The square makes some vacancies much sought after; the first candidate is the demo user's.
                var popularity = _random.NextDouble();
                vacancy = open[(int)(popularity * Math.Sqrt(popularity) * open.Length)];
                candidate = PickCandidate(vacancy);
            }
            while (!taken.Add((vacancy, candidate)));

            applications[i] = new DemoApplication(vacancy, candidate, 0, ApplicationStatus.Active, AppliedAt(vacancy));
        }

        Array.Sort(applications, (left, right) => left.AppliedAt.CompareTo(right.AppliedAt));
        foreach (var application in Enumerable.Reverse(applications))
        {
            // A candidate came shortly before his first application.
            ref var candidate = ref Candidates[application.CandidateIndex];
            candidate = candidate with { CreatedAt = application.AppliedAt.AddMinutes(-3) };
        }

        return applications;
    }

    /// <summary>Mostly somebody who speaks the vacancy's language.</summary>
    private int PickCandidate(int vacancy)
    {
        var candidate = _random.Next(1, Candidates.Length);
        for (var i = 0; i < 3 && Candidates[candidate].Language != Vacancies[vacancy].Language; i++)
        {
            candidate = _random.Next(1, Candidates.Length);
        }

        return candidate;
    }

    /// <summary>Some time after the vacancy came, and more often lately than long ago.</summary>
    private DateTimeOffset AppliedAt(int vacancy)
    {
        var earliest = _now.AddDays(-OldestApplicationDays);
        var from = Vacancies[vacancy].CreatedAt > earliest ? Vacancies[vacancy].CreatedAt : earliest;
        return (_now - ((_now - from) * Math.Pow(_random.NextDouble(), 1.6))).AddMinutes(-1).ToStored();
    }

    private List<DemoEvent> LiveThrough()
    {
        var lives = new DemoApplications(_random, _now);
        var events = new List<DemoEvent>(Applications.Length * 3);
        for (var i = 0; i < Applications.Length; i++)
        {
            lives.Live(ref Applications[i], i, Vacancies[Applications[i].VacancyIndex].Language, events);
        }

        CollectionsMarshal.AsSpan(events).Sort((left, right) => left.OccurredAt.CompareTo(right.OccurredAt));
        return events;
    }

    /// <summary>The demo user takes over a few applications that stand differently, one a vacancy.</summary>
    private void GiveSomeToTheDemoUser()
    {
        var standings = new HashSet<(ApplicationStatus, int)>();
        var vacancies = new HashSet<int>();
        for (var i = Applications.Length - 1; i >= 0 && standings.Count < OwnApplications; i--)
        {
            ref var application = ref Applications[i];
            if (Vacancies[application.VacancyIndex].Status == Data.Vacancies.VacancyStatus.Published
                && !standings.Contains((application.Status, application.Stage))
                && vacancies.Add(application.VacancyIndex))
            {
                standings.Add((application.Status, application.Stage));
                application.CandidateIndex = 0;
            }
        }
    }
}
