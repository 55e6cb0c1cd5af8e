namespace RecruitGraph.GraphQL.Types;

// Directives.
public sealed partial class SchemaComparer
{
    private void CompareDirectives(Schema before, Schema after)
    {
        var directives = new MemberDiff<DirectiveType>(before.Directives, after.Directives, static d => d.Name);
        foreach (var directive in directives.Removed)
        {
            Add(SchemaChangeKind.DirectiveRemoved, directive.ToString(), $"Directive {directive} was removed.");
        }

        foreach (var directive in directives.Added)
        {
            Add(SchemaChangeKind.DirectiveAdded, directive.ToString(), $"Directive {directive} was added.");
        }

        foreach (var (oldDirective, newDirective) in directives.Kept)
        {
            CompareArguments(oldDirective, newDirective);
            CompareRepeatability(oldDirective, newDirective);
            CompareDescriptions(
                oldDirective.ToString(), oldDirective.ToString(), oldDirective.Description, newDirective.Description);
            CompareDeprecations(oldDirective.ToString(), oldDirective.DeprecationReason, newDirective.DeprecationReason);
            CompareLocations(oldDirective, newDirective);
        }
    }

    private void CompareArguments(DirectiveType before, DirectiveType after)
    {
        var arguments = new MemberDiff<InputValue>(before.Arguments, after.Arguments, static a => a.Name);
        AddNew(
            "argument", arguments.Added, SchemaChangeKind.RequiredDirectiveArgAdded, SchemaChangeKind.OptionalDirectiveArgAdded);
        foreach (var argument in arguments.Removed)
        {
            Add(SchemaChangeKind.DirectiveArgRemoved, argument.Coordinate, $"Argument {argument} was removed.");
        }

        foreach (var (oldArgument, newArgument) in arguments.Kept)
        {
            // The words are the reference implementation's, which names the directive twice; the coordinate names the argument.
            CompareArgument(oldArgument, newArgument, $"{before}({before.Name})");
        }
    }

    private void CompareRepeatability(DirectiveType before, DirectiveType after)
    {
        if (before.IsRepeatable && !after.IsRepeatable)
        {
            Add(SchemaChangeKind.DirectiveRepeatableRemoved, before.ToString(), $"Repeatable flag was removed from {before}.");
        }
        else if (after.IsRepeatable && !before.IsRepeatable)
        {
            Add(SchemaChangeKind.DirectiveRepeatableAdded, before.ToString(), $"Repeatable flag was added to {before}.");
        }
    }

    private void CompareLocations(DirectiveType before, DirectiveType after)
    {
        foreach (var location in before.Locations.Except(after.Locations))
        {
            Add(SchemaChangeKind.DirectiveLocationRemoved, before.ToString(), $"{location} was removed from {before}.");
        }

        foreach (var location in after.Locations.Except(before.Locations))
        {
            Add(SchemaChangeKind.DirectiveLocationAdded, before.ToString(), $"{location} was added to {before}.");
        }
    }
}
