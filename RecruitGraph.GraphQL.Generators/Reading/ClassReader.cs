using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Reads a class with <c>[QueryType]</c>, <c>[MutationType]</c>, <c>[SubscriptionType]</c> or <c>[ObjectType&lt;T&gt;]</c>.</summary>
internal static class ClassReader
{
    public static Extraction<ClassModel> Read(GeneratorAttributeSyntaxContext syntax, ClassKind kind, CancellationToken cancellationToken)
    {
        var context = new ReadingContext(syntax.SemanticModel.Compilation, cancellationToken);
        var type = (INamedTypeSymbol)syntax.TargetSymbol;
        var model = Read(type, kind, syntax.Attributes[0], context);
        return new(model with { Types = context.Types.Closure, Problems = context.Problems }, context.Locations);
    }

    private static ClassModel Read(INamedTypeSymbol type, ClassKind kind, AttributeData attribute, ReadingContext context)
    {
        var space = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();
        var model = new ClassModel(kind, context.Locate(type), space, type.Name);
        if (!IsStaticPartial(type, context.CancellationToken))
        {
            context.Report(Diagnostics.NotStaticPartial, type, type.Name);
            return model;
        }

        MisuseReader.CheckClass(type, kind, context);
        var target = kind == ClassKind.Object ? attribute.AttributeClass!.TypeArguments[0] : null;
        if (target is { TypeKind: TypeKind.Error })
        {
            return model;
        }

        var ignore = attribute.NamedTexts("Ignore").ToEquatableArray();
        if (target is not null)
        {
            CheckIgnore(type, target, ignore, context);
            if (context.Types.Read(target).Shape != TypeShape.Complex)
            {
                context.Report(Diagnostics.UnsupportedReturn, type, type.Name, target.ToDisplayString());
                return model;
            }
        }

        if (target is not null && (target.TypeKind == TypeKind.Interface || target.HasAttribute("InterfaceType") || target.HasAttribute("UnionType")))
        {
            context.Report(Diagnostics.AbstractTarget, type, type.Name, target.Name);
        }

        if (kind != ClassKind.Mutation && type.HasAttribute("Error"))
        {
            context.Report(Diagnostics.ErrorOutsideMutation, type, type.Name);
        }

        var fields = ReadFields(type, kind, target, context);
        var isNode = type.HasAttribute("Node") || (target?.HasAttribute("Node") ?? false);
        return model with
        {
            Target = target is null ? null : Symbols.KeyOf(target),
            ExplicitName = type.FindAttribute("GraphQLName") is null ? null : context.Name(type, type.Name),
            Description = Documentation.Summary(type, context.CancellationToken),
            Ignore = ignore,
            IsNode = isNode,
            NodeResolver = ReadNodeResolver(type, target, isNode, context),
            Fields = kind == ClassKind.Object
                ? fields
                : fields.Select(field => field with { AllowAnonymous = field.AllowAnonymous || type.HasAttribute("AllowAnonymous") }).ToEquatableArray(),
            Authorize = type.Authorize(),
            Cost = type.OutputCost(context),
        };
    }

    private static bool IsStaticPartial(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type is { IsStatic: true, ContainingType: null, Arity: 0 }
        && type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax(cancellationToken) is ClassDeclarationSyntax declaration
            && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static void CheckIgnore(INamedTypeSymbol type, ITypeSymbol target, EquatableArray<string> ignore, ReadingContext context)
    {
        foreach (var name in ignore)
        {
            if (!target.HasProperty(name))
            {
                context.Report(Diagnostics.UnknownIgnore, type, type.Name, name, target.Name);
            }
        }
    }

    private static EquatableArray<FieldModel> ReadFields(INamedTypeSymbol type, ClassKind kind, ITypeSymbol? target, ReadingContext context)
    {
        var reader = new FieldReader(kind, target, context);
        var sources = new HashSet<string>(type.GetMembers()
            .Select(member => member.FindAttribute("Subscribe")?.Named<string?>("With", null))
            .OfType<string>());
        var fields = new List<FieldModel>();
        foreach (var member in type.GetMembers())
        {
            var known = fields.Count;
            if (member.IsVisible() && member.IsStatic && !member.HasAttribute("GraphQLIgnore"))
            {
                Read(member);
            }

            MisuseReader.CheckMember(member, known < fields.Count, kind, context);
            if (known == fields.Count && member.HasMiddleware())
            {
                context.Report(Diagnostics.MiddlewareMisplaced, member, member.Name);
            }
        }

        return fields.ToEquatableArray();

        void Read(ISymbol member)
        {
            switch (member)
            {
                case IPropertySymbol { IsIndexer: false, GetMethod: not null } property:
                    fields.Add(reader.Read(property));
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Ordinary, IsGenericMethod: true } generic:
                    context.Report(Diagnostics.GenericMethod, generic, generic.Name);
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Ordinary } method
                    when !method.HasAttribute("DataLoader") && !method.HasAttribute("NodeResolver") && !sources.Contains(method.Name):
                    fields.Add(reader.Read(method));
                    break;
            }
        }
    }

    private static FieldModel? ReadNodeResolver(INamedTypeSymbol type, ITypeSymbol? target, bool isNode, ReadingContext context)
    {
        var resolvers = type.GetMembers().OfType<IMethodSymbol>().Where(x => x.HasAttribute("NodeResolver")).ToList();
        if (resolvers.Count == 0)
        {
            return null;
        }

        var method = resolvers[0];
        if (!isNode || resolvers.Count > 1)
        {
            context.Report(Diagnostics.NodeResolver, method, type.Name, "may have one [NodeResolver], and only beside [Node] on an [ObjectType<T>] class");
            return null;
        }

        var (awaiting, result) = ReturnTypes.Unwrap(method.ReturnType);
        var parameters = new ParameterReader(context).ReadAll(method);
        if (result is null
            || !result.IsOrDerivesFrom(target!)
            || parameters.Count == 0
            || parameters.Skip(1).Any(x => x.Kind == ParameterKind.Argument)
            || !Ids.IsRaw(parameters[0].Type))
        {
            context.Report(
                Diagnostics.NodeResolver, method, type.Name,
                $"needs a [NodeResolver] that returns {target!.Name} (or a task of it), takes the raw id (long, int, short, Guid or string) first, and no other argument");
            return null;
        }

        return new FieldModel(context.Locate(method), "", method.Name, context.Types.Read(result))
        {
            Awaiting = awaiting,
            Parameters = parameters,
        };
    }
}
