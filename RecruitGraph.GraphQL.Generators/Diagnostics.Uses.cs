using Microsoft.CodeAnalysis;

namespace RecruitGraph.GraphQL.Generators;

// Constraints, middleware, and attributes that mean nothing where they stand.
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor ConstraintMisuse = new(
        "RG0045",
        "Constraint on a value that it cannot check",
        "'{0}' has [{1}], which {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ConstraintCreation = new(
        "RG0046",
        "Constraint that generated code cannot make",
        "'{0}' has [{1}], which generated code cannot make; the attribute must be public or internal, and [Compare] must name a property of the same input",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ConstraintMisplaced = new(
        "RG0047",
        "Constraint on what is no input",
        "The parameter '{0}' has a constraint but is no argument, so nothing would check it; remove the constraint",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor MiddlewareMisplaced = new(
        "RG0048",
        "Middleware where no field is resolved",
        "'{0}' has middleware but is no field with a resolver, so nothing would call it; put it on a field of an object type",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor MiddlewareCreation = new(
        "RG0049",
        "Middleware that generated code cannot make",
        "'{0}' has [{1}], which generated code cannot make; the attribute must be public or internal",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor NoEffect = new(
        "RG0050",
        "Attribute without effect",
        "'{0}' has [{1}], {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ExclusiveTypes = new(
        "RG0051",
        "Type attributes that exclude each other",
        "'{0}' {1}; keep one of its attributes",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnaskedAuthorization = new(
        "RG0052",
        "Authorization that nobody asks for",
        "[Authorize] or [AllowAnonymous] has no effect here: '{0}' {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor OpenAndGuarded = new(
        "RG0053",
        "Both open and guarded",
        "'{0}' has both [Authorize] and [AllowAnonymous]; keep one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor RequiredDeprecated = new(
        "RG0054",
        "Required input deprecated",
        "'{0}' is deprecated but must be given; make it nullable, or give it a default",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor SeveralRoles = new(
        "RG0055",
        "Parameter of several roles",
        "The parameter '{0}' has several of [Parent], [EventMessage], [GlobalState] and [Service]; keep one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnknownRequirement = new(
        "RG0056",
        "Unknown name in requires",
        "The [Parent] '{0}' requires '{1}', which is no property of '{2}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnknownTopicArgument = new(
        "RG0057",
        "Unknown argument in a topic",
        "The topic of '{0}' names '{{{1}}}', which is none of its arguments",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor WrongError = new(
        "RG0058",
        "Wrong error",
        "'{0}' has [Error<{1}>], {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor FlagsEnum = new(
        "RG0059",
        "Flags are no enum of GraphQL",
        "The enum '{0}' has [Flags], but a GraphQL value is one of its names; use a list of a plain enum",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor WrongTypeReference = new(
        "RG0060",
        "Wrong [GraphQLType<T>]",
        "'{0}' has [GraphQLType<{1}>], but {1} is neither the class of a scalar nor a C# type that a scalar stands for; write other types as text, [GraphQLType(\"…\")]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ReservedEnumValue = new(
        "RG0061",
        "Enum value with the name of a literal",
        "The enum value '{0}' is named '{1}', which already means something else in GraphQL; take another name than true, false and null",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ImpossibleDefault = new(
        "RG0062",
        "Default that no literal can write",
        "The default of '{0}' is {1}, which no GraphQL literal can write; take a finite number, or make it nullable",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor LostInputProperty = new(
        "RG0063",
        "Input property that nobody can set",
        "The property '{0}' of an input has no setter and no parameter of the constructor, so it could not be given; add one, or leave it out with [GraphQLIgnore]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnknownPlace = new(
        "RG0064",
        "Unknown place of an error",
        "'{0}' says of {1} that it is about '{2}', which is no part of its input; give GraphQL names with dots between, and none of what is inside a list",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    private static DiagnosticDescriptor[] Uses =>
    [
        ConstraintMisuse, ConstraintCreation, ConstraintMisplaced, MiddlewareMisplaced, MiddlewareCreation, NoEffect, ExclusiveTypes,
        UnaskedAuthorization, OpenAndGuarded, RequiredDeprecated, SeveralRoles, UnknownRequirement, UnknownTopicArgument, WrongError,
        FlagsEnum, WrongTypeReference, ReservedEnumValue, ImpossibleDefault, LostInputProperty, UnknownPlace,
    ];
}
