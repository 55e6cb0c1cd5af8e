using RecruitGraph.GraphQL.Generators.Composition;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Writing;

/// <summary>Writes how a subscription field opens its stream.</summary>
internal sealed class SubscribeWriter(ParameterWriter parameters)
{
    public void Write(CodeWriter code, FieldModel field, SubscribeModel subscribe)
    {
        if (subscribe.Method is { } method)
        {
            var call = $"{CodeWriter.Identifier(method)}({parameters.List(subscribe.Parameters, field, ownServices: false)})";
            code.Line($"Subscribe = static context => EventStream.From({call}),");
        }
        else
        {
            code.Line($"Subscribe = static context => EventStream.FromTopic<{subscribe.EventType}>(context, {Topic(field, subscribe.Topic!)}),");
        }
    }

    /// <summary>The topic with the values of the arguments that it names.</summary>
    private static string Topic(FieldModel field, string topic)
    {
        var text = "$" + CodeWriter.Literal(topic);
        var arguments = Argument.All(field);
        for (var i = 0; i < arguments.Count; i++)
        {
            var type = arguments[i].Parameter?.Type.CSharp ?? "object?";
            text = text.Replace("{" + arguments[i].Name + "}", $"{{context.Argument<{type}>({i})}}");
        }

        return text == "$" + CodeWriter.Literal(topic) ? CodeWriter.Literal(topic) : $"global::System.FormattableString.Invariant({text})";
    }
}
