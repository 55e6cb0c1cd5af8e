using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Reading;

/// <summary>Says what each parameter of a resolver or DataLoader method is for. README.md has the rules.</summary>
internal sealed class ParameterReader(ReadingContext context)
{
    /// <summary>The parameters of a method whose other parameters are arguments.</summary>
    public EquatableArray<ParameterModel> ReadAll(IMethodSymbol method) =>
        method.Parameters.Select(parameter => Read(method, parameter)).ToEquatableArray();

    public ParameterModel Read(IMethodSymbol method, IParameterSymbol parameter)
    {
        var kind = Classify(parameter);
        context.Locate(parameter);
        MisuseReader.CheckParameter(parameter, kind == ParameterKind.Argument, context);
        if (parameter.RefKind is not RefKind.None and not RefKind.In || (parameter.RefKind == RefKind.In && kind != ParameterKind.ResolverContext))
        {
            context.Report(Diagnostics.UnsupportedParameter, parameter, parameter.Name, "passed by reference");
        }

        if (kind != ParameterKind.Argument)
        {
            foreach (var problem in ConstraintReader.Read(parameter.GetAttributes(), null).Expressions.Take(1))
            {
                context.Report(Diagnostics.ConstraintMisplaced, parameter, parameter.Name);
            }

            // What is no argument must not be searched for GraphQL types.
            var plain = Plain(parameter.Type);
            return new(kind, parameter.Name, kind == ParameterKind.QueryContext ? plain with { Element = Item(parameter.Type) } : plain)
            {
                Name = parameter.FindAttribute("GlobalState").Text() ?? parameter.Name,
                Requires = parameter.FindAttribute("Parent").Text() is { } requires ? Requirements.Names(requires).ToEquatableArray() : null,
            };
        }

        var type = context.Types.Read(parameter.Type);
        var overridden = TypeReferences.Read(parameter, parameter.FindAttribute("GraphQLType"), type, context);
        if (overridden is null && !IsInput(parameter.Type, type))
        {
            context.Report(Diagnostics.UnsupportedParameter, parameter, parameter.Name, $"of type {parameter.Type.ToDisplayString()}");
        }

        var id = parameter.Id(new(string.Empty, string.Empty));
        if (id is not null && !Ids.IsSupported(type))
        {
            context.Report(Diagnostics.UnsupportedId, parameter, parameter.Name, parameter.Type.ToDisplayString());
        }

        var isNullable = overridden?.EndsWith("!", StringComparison.Ordinal) == false
            || (overridden is null && (type.IsNullable || type.Shape == TypeShape.Optional));
        if (parameter.HasAttribute("GraphQLDeprecated") && !isNullable && Defaults.Literal(parameter) is null)
        {
            context.Report(Diagnostics.RequiredDeprecated, parameter, parameter.Name);
        }

        if (Defaults.Impossible(parameter) is { } number)
        {
            context.Report(Diagnostics.ImpossibleDefault, parameter, parameter.Name, number);
        }

        var constraints = ConstraintReader.Read(parameter.GetAttributes(), type);
        context.Report(constraints.ProblemsOf(parameter.Name, Symbols.PlaceOf(parameter)));
        return new(kind, parameter.Name, type)
        {
            Constraints = constraints,
            Name = context.Name(parameter, Naming.CamelCase(parameter.Name)),
            GraphQLType = overridden,
            Id = id,
            DefaultValue = Defaults.Literal(parameter),
            Description = parameter.FindAttribute("GraphQLDescription").Text() ?? Documentation.Parameter(method, parameter.Name, context.CancellationToken),
            DeprecationReason = parameter.FindAttribute("GraphQLDeprecated").Text(),
            Cost = parameter.InputCost(context),
        };
    }

    /// <summary>The item of a <c>QueryContext&lt;T&gt;</c>, whose type the schema has.</summary>
    private ClrType Item(ITypeSymbol type) => context.Types.Read(((INamedTypeSymbol)type).TypeArguments[0]);

    private ParameterKind Classify(IParameterSymbol parameter) => parameter switch
    {
        _ when parameter.HasAttribute("Parent") => ParameterKind.Parent,
        _ when parameter.HasAttribute("EventMessage") => ParameterKind.EventMessage,
        _ when parameter.HasAttribute("GlobalState") => ParameterKind.GlobalState,
        _ when parameter.HasAttribute("Service") => ParameterKind.Service,
        { Type: var type } when KnownTypes.IsCancellationToken(type) => ParameterKind.CancellationToken,
        { Type: var type } when KnownTypes.IsResolverContext(type) => ParameterKind.ResolverContext,
        { Type: var type } when KnownTypes.IsPagingArguments(type) => ParameterKind.Paging,
        { Type: var type } when KnownTypes.IsQueryContext(type) => ParameterKind.QueryContext,
        { Type: var type } when KnownTypes.IsDataLoader(type) => ParameterKind.DataLoader,
        { Type: var type } when context.CustomScalar(type) is null && IsService(type) => ParameterKind.Service,
        _ => ParameterKind.Argument,
    };

    /// <summary>
    /// An interface or class that is neither a leaf, nor a list, nor an input object. A type that the compiler does not know
    /// counts too: it says so itself.
    /// </summary>
    private static bool IsService(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Interface or TypeKind.Class or TypeKind.Error
        && type.SpecialType is SpecialType.None
        && KnownTypes.Scalar(type) is null
        && KnownTypes.ListItem(type) is null
        && !KnownTypes.IsInputObject(type)
        && !KnownTypes.IsResult(type)
        && !IsCollection(type);

    private static bool IsCollection(ITypeSymbol type) =>
        (type.ContainingNamespace?.ToDisplayString() ?? "").StartsWith("System.Collections", StringComparison.Ordinal)
        && type.AllInterfaces.Any(x => x.SpecialType == SpecialType.System_Collections_IEnumerable);

    private bool IsInput(ITypeSymbol symbol, ClrType type) => type.Shape switch
    {
        TypeShape.Scalar or TypeShape.Enum => true,
        TypeShape.Complex => KnownTypes.IsInputObject(symbol is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : symbol)
            || symbol.IsValueType,
        TypeShape.List => type.IsInputList && IsInput(KnownTypes.ListItem(symbol)!, type.Element!),
        TypeShape.Optional => IsInput(((INamedTypeSymbol)symbol).TypeArguments[0], type.Element!),
        _ => false,
    };

    private static ClrType Plain(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? new(TypeShape.Other, Symbols.CSharpOf(nullable.TypeArguments[0]), true, true)
            : new(TypeShape.Other, Symbols.CSharpOf(type), type.NullableAnnotation == NullableAnnotation.Annotated, type.IsValueType);
}
