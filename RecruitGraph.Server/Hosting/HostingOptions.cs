namespace RecruitGraph.Server.Hosting;

/// <summary>How the server starts: section <c>RecruitGraph</c> of the configuration (<c>RecruitGraph__DemoData=true</c>).</summary>
public sealed class HostingOptions
{
    public const string SectionName = "RecruitGraph";

    public const string DefaultDataFolder = ".data";

    /// <summary>The password of the demo sign-ins where nothing else is configured.</summary>
    public const string DefaultDemoPassword = "Demo-Pass-1";

    /// <summary>The environment variable with another password for the demo sign-ins.</summary>
    public const string DemoPasswordVariable = "RECRUITGRAPH_DEMO_PASSWORD";

    /// <summary>
    /// Where the server keeps what must outlive it, the private cluster included; <c>.data</c> in the repository where it is not set.
    /// </summary>
    public string DataFolder { get; set; } = DefaultDataFolder;

    /// <summary>
    /// Whether an empty database gets the demo data and the demo sign-ins. Where it is not set: yes in a private cluster,
    /// no behind a configured connection string.
    /// </summary>
    public bool? DemoData { get; set; }

    /// <summary>The password of the demo sign-ins, 8 to 128 characters; <see cref="DefaultDemoPassword"/> where it is not set.</summary>
    public string? DemoPassword { get; set; }
}
