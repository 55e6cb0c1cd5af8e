namespace RecruitGraph.Server.Rest.Directory;

/// <summary>What a client of dialect E sends as a group.</summary>
internal static class GroupBody
{
    /// <summary>The graph's input that it stands for; null where something is not as the document has it.</summary>
    public static Dictionary<string, object?>? Read(DirectoryBody body)
    {
        var input = new Dictionary<string, object?>();
        if (body.Has("name"))
        {
            input["name"] = body.Text("name");
        }

        if (body.Has("profile"))
        {
            input["profile"] = body.Object("profile") is { } given ? ReadProfile(given) : null;
        }

        var isWrong = (body.Has("name") && input["name"] is null) || (body.Has("profile") && input["profile"] is null && !body.IsNull("profile"));
        return isWrong ? null : input;
    }

    private static Dictionary<string, object?>? ReadProfile(DirectoryBody body)
    {
        var profile = new Dictionary<string, object?>();
        foreach (var (field, input) in ((string, string)[])[("location", "location"), ("contact_phone", "contactPhone")])
        {
            if (body.Has(field))
            {
                if (!body.IsText(field))
                {
                    return null;
                }

                profile[input] = body.Text(field);
            }
        }

        return profile;
    }
}
