using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>A field of a documented body.</summary>
/// <param name="Name">What the document calls it.</param>
/// <param name="Input">What the graph calls it.</param>
/// <param name="IsRequired">Whether it must be given, and say something.</param>
internal sealed record PortalField(string Name, string Input, bool IsRequired = true);

/// <summary>The fields of a documented body.</summary>
internal sealed class PortalFields(params PortalField[] fields)
{
    /// <summary>The graph's input that a body stands for, and which required fields are missing and which optional ones no texts. An optional one that is not given stays as it is.</summary>
    public (Dictionary<string, object?> Input, Dictionary<string, string> Missing) Read(RecruitBody body)
    {
        var (input, missing) = (new Dictionary<string, object?>(), new Dictionary<string, string>());
        foreach (var field in fields)
        {
            var text = body.Text(field.Name);
            if (text is null && field.IsRequired)
            {
                missing[field.Name] = RecruitDialect.Missing(field.Name);
            }
            else if (body.IsOther(field.Name))
            {
                missing[field.Name] = RecruitDialect.Wrong(field.Name);
            }
            else if (body.Has(field.Name))
            {
                input[field.Input] = text;
            }
        }

        return (input, missing);
    }

    /// <summary>Tells the client which of his values the graph did not take.</summary>
    public DialectAnswer Refuse(MutationAnswer answer) => RecruitDialect.BadRequest(answer.InvalidFields
        .Select(input => fields.FirstOrDefault(field => field.Input == input)?.Name ?? input)
        .Distinct()
        .ToDictionary(name => name, RecruitDialect.Wrong));
}
