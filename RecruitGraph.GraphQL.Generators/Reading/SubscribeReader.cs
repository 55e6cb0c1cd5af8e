using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Reads where a subscription field's events come from.</summary>
internal sealed class SubscribeReader(ParameterReader parameters, ReadingContext context)
{
    public SubscribeModel? Read(IMethodSymbol method)
    {
        var subscribe = method.FindAttribute("Subscribe");
        var topic = method.FindAttribute("Topic");
        if (subscribe is null && topic is null)
        {
            context.Report(Diagnostics.Subscription, method, method.Name, "has neither [Subscribe] nor [Topic]; say where its events come from, or make it private");
            return null;
        }

        var messages = method.Parameters.Where(x => x.HasAttribute("EventMessage")).ToList();
        if (messages.Count != 1)
        {
            context.Report(Diagnostics.Subscription, method, method.Name, $"has {messages.Count} [EventMessage] parameters; it needs exactly one");
            return null;
        }

        if (subscribe?.Named<string?>("With", null) is not null && topic is not null)
        {
            context.Report(Diagnostics.Subscription, method, method.Name, "has a [Topic] beside [Subscribe(With = ...)]; its events come from one of them");
        }

        var eventType = Symbols.CSharpOf(messages[0].Type);
        return subscribe?.Named<string?>("With", null) is { } with
            ? ReadSource(method, with, messages[0].Type)
            : ReadTopic(method, topic, eventType);
    }

    private SubscribeModel ReadTopic(IMethodSymbol method, AttributeData? topic, string eventType)
    {
        MisuseReader.CheckTopic(method, topic.Text(), method.Parameters.Select(x => parameters.Read(method, x)), context);
        return new SubscribeModel(null, topic.Text() ?? method.Name)
        {
            EventType = eventType,
        };
    }

    private SubscribeModel? ReadSource(IMethodSymbol method, string with, ITypeSymbol message)
    {
        var source = method.ContainingType.GetMembers(with).OfType<IMethodSymbol>().FirstOrDefault(x => x.IsStatic);
        if (source is null)
        {
            context.Report(Diagnostics.UnknownSource, method, method.Name, with, "is no static method of the class");
            return null;
        }

        var (awaiting, stream) = ReturnTypes.Unwrap(source.ReturnType);
        if (stream is null || KnownTypes.SequenceItem(stream) is not { } eventType)
        {
            context.Report(Diagnostics.UnknownSource, method, method.Name, with, "does not return IAsyncEnumerable<T> or a task of it");
            return null;
        }

        if (!eventType.IsOrDerivesFrom(message.WithNullableAnnotation(NullableAnnotation.None)))
        {
            context.Report(Diagnostics.UnknownSource, method, method.Name, with, $"gives {eventType.ToDisplayString()}, but the [EventMessage] is a {message.ToDisplayString()}");
            return null;
        }

        return new SubscribeModel(with, null)
        {
            Awaiting = awaiting,
            EventType = Symbols.CSharpOf(eventType),
            Parameters = parameters.ReadAll(source),
        };
    }
}
