namespace RecruitGraph.Data;

/// <summary>Times as the database keeps them: UTC, in whole microseconds.</summary>
internal static class StoredTime
{
    /// <summary>
    /// Cuts a time to what a <c>timestamptz</c> holds, so that an entity shows the same value before it is saved
    /// and after it is read again.
    /// </summary>
    public static DateTimeOffset ToStored(this DateTimeOffset time)
    {
        var utc = time.ToUniversalTime();
        return new DateTimeOffset(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }
}
