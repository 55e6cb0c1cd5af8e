using System.ComponentModel.DataAnnotations;

namespace RecruitGraph.Server.Resumes;

/// <summary>How uploaded résumés are analysed: section <c>RecruitGraph:Resumes</c> of the configuration (<c>RecruitGraph__Resumes__Workers=4</c>).</summary>
public sealed class ResumeAnalysisOptions
{
    public const string SectionName = "RecruitGraph:Resumes";

    /// <summary>How many analyses run at the same time in this process; 0 where other processes do it.</summary>
    [Range(0, 32)]
    public int Workers { get; set; } = 2;

    /// <summary>After how many seconds a worker with nothing to do looks into the queue by himself.</summary>
    [Range(1, 3600)]
    public int PollSeconds { get; set; } = 15;

    /// <summary>
    /// For how many seconds a worker has an analysis before another one may take it; more than <see cref="ReadSeconds"/>, so that
    /// a slow file is not read twice.
    /// </summary>
    [Range(30, 3600)]
    public int LeaseSeconds { get; set; } = 180;

    /// <summary>How many seconds reading one file may take.</summary>
    [Range(1, 600)]
    public int ReadSeconds { get; set; } = 30;

    /// <summary>How much memory the program that reads PDF may use, in MiB.</summary>
    [Range(64, 8192)]
    public int ReadMemoryMegabytes { get; set; } = 512;

    /// <summary>How many of the newest published vacancies a résumé is matched with.</summary>
    [Range(0, 100_000)]
    public int MaxVacancies { get; set; } = 2000;

    /// <summary>How many of the best matches are kept.</summary>
    [Range(1, 1000)]
    public int MaxMatches { get; set; } = 100;

    /// <summary>The program that reads PDF.</summary>
    [Required]
    public string PdfToText { get; set; } = "pdftotext";

    internal TimeSpan Poll => TimeSpan.FromSeconds(PollSeconds);

    internal TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    internal TimeSpan ReadTime => TimeSpan.FromSeconds(ReadSeconds);
}
