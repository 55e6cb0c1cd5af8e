namespace RecruitGraph.Data.Profiles;

/// <summary>A person's gender, where it is known.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added. The legacy user directory shows these numbers.</remarks>
public enum Gender : short
{
    /// <summary>Female.</summary>
    Female = 0,

    /// <summary>Male.</summary>
    Male = 1
}
