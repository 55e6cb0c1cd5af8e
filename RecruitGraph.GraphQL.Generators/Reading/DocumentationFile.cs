using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>
/// The documentation file of a referenced assembly. The compiler gives no documentation of symbols from other assemblies, so
/// the project hands these files over as additional files (Descriptions.targets).
/// </summary>
internal static class DocumentationFile
{
    private static readonly char[] Documented = ['T', 'P', 'F'];

    public static bool IsOne(AdditionalText file) => file.Path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The descriptions of the types, properties and fields of the file.</summary>
    public static EquatableArray<DescriptionModel> Read(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken)?.ToString() is not { } xml)
        {
            return default;
        }

        try
        {
            return XDocument.Parse(xml, LoadOptions.PreserveWhitespace).Descendants("member").SelectMany(ReadMember).ToEquatableArray();
        }
        catch (XmlException)
        {
            return default;
        }
    }

    private static IEnumerable<DescriptionModel> ReadMember(XElement member)
    {
        var key = (string?)member.Attribute("name") ?? "";
        if (key.IndexOfAny(Documented) != 0)
        {
            yield break;
        }

        if (Documentation.Text(member.Element("summary")) is { } summary)
        {
            yield return new(key, summary);
        }

        foreach (var parameter in member.Elements("param"))
        {
            if ((string?)parameter.Attribute("name") is { } name && Documentation.Text(parameter) is { } text)
            {
                yield return new(DescriptionModel.ParameterKey(key, name), text);
            }
        }
    }
}
