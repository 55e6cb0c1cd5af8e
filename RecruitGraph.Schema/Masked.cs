namespace RecruitGraph.Schema;

/// <summary>Personal data as those see it who may know that it is there, and no more.</summary>
internal static class Masked
{
    private const int ShownDigits = 2;

    /// <summary>A telephone number, its last two digits alone: <c>•••• 67</c>.</summary>
    public static string? PhoneNumber(string? phoneNumber) => phoneNumber is null
        ? null
        : $"•••• {new string([.. phoneNumber.Where(char.IsDigit).TakeLast(ShownDigits)])}";
}
