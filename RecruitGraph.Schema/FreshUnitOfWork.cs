using RecruitGraph.Data;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Schema;

/// <summary>Lets every mutation of a request begin without what one before it has left in their unit of work.</summary>
internal static class FreshUnitOfWork
{
    /// <summary>Whether it is for this field.</summary>
    public static bool IsMeant(Field field) => field.DeclaringType.Name == "Mutation";

    public static FieldDelegate Use(FieldDelegate next) => context =>
    {
        // What was refused may still be waiting to be saved; the next save would carry it out.
        context.Service<RecruitContext>().ChangeTracker.Clear();
        return next(context);
    };
}
