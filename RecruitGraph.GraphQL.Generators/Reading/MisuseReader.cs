using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Finds attributes that mean nothing where they stand, so that nobody believes that they do.</summary>
internal static class MisuseReader
{
    private static readonly string[] Kinds = ["QueryType", "MutationType", "SubscriptionType", "ObjectType"];
    private static readonly string[] Roles = ["Parent", "EventMessage", "GlobalState", "Service"];
    private static readonly string[] OfArguments = ["GraphQLName", "GraphQLDeprecated", "GraphQLType", "DefaultValue", "ID", "Cost"];

    private static readonly string[] OfFields =
    [
        "GraphQLName", "GraphQLDeprecated", "GraphQLType", "ID", "UseConnection", "Error", "UseMutationConvention", "Subscribe", "Topic",
        "Cost", "ListSize",
    ];

    /// <summary>Checks a class with <c>[QueryType]</c>, <c>[MutationType]</c>, <c>[SubscriptionType]</c> or <c>[ObjectType&lt;T&gt;]</c>.</summary>
    public static void CheckClass(INamedTypeSymbol type, ClassKind kind, ReadingContext context)
    {
        if (Kinds.Count(type.HasAttribute) > 1)
        {
            context.Report(Diagnostics.ExclusiveTypes, type, type.Name, "describes several types");
        }

        CheckAuthorization(type, context);
        if (kind != ClassKind.Object)
        {
            NoEffect(type, "Node", "which only [ObjectType<T>] classes have", context);
            NoEffect(type, "Cost", "which only [ObjectType<T>] classes have", context);
            NoEffect(type, "GraphQLName", "but root types have their own names", context);
        }

        NoEffect(type, "GraphQLDeprecated", "but types cannot be deprecated; mark the fields", context);
        NoEffect(type, "GraphQLIgnore", "but its members are fields; remove the attribute that makes them so", context);
    }

    /// <summary>Checks a static member of such a class.</summary>
    public static void CheckMember(ISymbol member, bool isField, ClassKind kind, ReadingContext context)
    {
        if (member.HasAttribute("GraphQLIgnore") || member is not (IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }))
        {
            return;
        }

        CheckAuthorization(member, context);
        if (!isField)
        {
            if (member.HasAttribute("Authorize") || member.HasAttribute("AllowAnonymous"))
            {
                context.Report(Diagnostics.UnaskedAuthorization, member, member.Name, "is no field; guard the field or, on its class, the type");
            }

            foreach (var name in OfFields)
            {
                NoEffect(member, name, "but is no field", context);
            }

            return;
        }

        var isConvention = kind == ClassKind.Mutation && member.FindAttribute("UseMutationConvention")?.Named("Disable", false) != true;
        if (kind != ClassKind.Mutation)
        {
            NoEffect(member, "UseMutationConvention", "but is no mutation", context);
        }
        else if (!isConvention)
        {
            NoEffect(member, "Error", "but errors come with the mutation conventions, which it leaves out", context);
        }

        if (isConvention)
        {
            NoEffect(member, "UseConnection", "but the payload of a mutation holds its result, no connection", context);
        }

        foreach (var error in member.FindAttributes("Error").Concat(member.ContainingType.FindAttributes("Error")))
        {
            if (error.AttributeClass!.TypeArguments.FirstOrDefault() is { ContainingNamespace.Name: "System" } exception
                && exception.Name is "Exception" or "SystemException" or "ApplicationException" or "AggregateException")
            {
                context.Report(Diagnostics.WrongError, member, member.Name, exception.Name, "which would tell clients of every failure; name the exceptions that are meant for them");
            }
        }
    }

    /// <summary>Checks a parameter of a resolver.</summary>
    public static void CheckParameter(IParameterSymbol parameter, bool isArgument, ReadingContext context)
    {
        if (Roles.Count(parameter.HasAttribute) > 1)
        {
            context.Report(Diagnostics.SeveralRoles, parameter, parameter.Name);
        }

        foreach (var name in isArgument ? [] : OfArguments)
        {
            NoEffect(parameter, name, "but is no argument", context);
        }

        if (parameter.FindAttribute("Parent").Text() is { } requires)
        {
            CheckRequires(parameter, requires, context);
        }
    }

    /// <summary>Checks the names in <c>{braces}</c> of a topic.</summary>
    public static void CheckTopic(IMethodSymbol method, string? topic, IEnumerable<ParameterModel> parameters, ReadingContext context)
    {
        var arguments = new HashSet<string>(parameters.Where(x => x.Kind == ParameterKind.Argument).Select(x => x.Name));
        foreach (var part in (topic ?? "").Split('{').Skip(1))
        {
            var name = part.Split('}')[0];
            if (!arguments.Contains(name))
            {
                context.Report(Diagnostics.UnknownTopicArgument, method, method.Name, name);
            }
        }
    }

    private static void CheckAuthorization(ISymbol symbol, ReadingContext context)
    {
        if (symbol.HasAttribute("Authorize") && symbol.HasAttribute("AllowAnonymous"))
        {
            context.Report(Diagnostics.OpenAndGuarded, symbol, symbol.Name);
        }
    }

    private static void CheckRequires(IParameterSymbol parameter, string requires, ReadingContext context)
    {
        foreach (var name in Requirements.Names(requires).Where(x => !parameter.Type.HasProperty(x)))
        {
            context.Report(Diagnostics.UnknownRequirement, parameter, parameter.Name, name, parameter.Type.Name);
        }
    }

    private static void NoEffect(ISymbol symbol, string attribute, string why, ReadingContext context)
    {
        if (symbol.HasAttribute(attribute))
        {
            context.Report(Diagnostics.NoEffect, symbol, symbol.Name, attribute, why);
        }
    }
}
