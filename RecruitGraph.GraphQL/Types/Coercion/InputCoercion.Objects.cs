using System.ComponentModel.DataAnnotations;

namespace RecruitGraph.GraphQL.Types;

// Input objects whose fields are there: making the CLR value, checking the constraints.
internal static partial class InputCoercion
{
    /// <summary>Stands for an input object that could not be made; what is wrong with it is noted, so that nobody gets it.</summary>
    private static readonly object Broken = new();

    /// <summary>Checks the constraints of an argument or input field that is coerced and converted.</summary>
    /// <param name="input">The argument or field.</param>
    /// <param name="value">Its value; null also when it was not given.</param>
    /// <param name="isProvided">Whether it was given, or has a default.</param>
    /// <param name="owner">The input object whose field it is, where that could be made.</param>
    /// <param name="failures">What is wrong.</param>
    public static void CheckConstraints(
        InputValue input, object? value, bool isProvided, object? owner, ref InputFailures? failures)
    {
        foreach (var constraint in input.Constraints)
        {
            if (!isProvided && !constraint.IsRequired)
            {
                continue;
            }

            try
            {
                if (constraint.Check(value, input.Name, owner) is { } refusal)
                {
                    InputFailures.Add(ref failures, refusal);
                }
            }
            catch (Exception exception)
            {
                InputFailures.Add(ref failures, exception);
            }
        }
    }

    /// <summary>Makes the CLR value of an input object.</summary>
    /// <param name="type">The type.</param>
    /// <param name="values">The converted fields.</param>
    /// <param name="provided">Which of them were given, or have a default.</param>
    /// <param name="before">How many failures there were before the object's own.</param>
    /// <param name="failures">What is wrong.</param>
    private static object Finish(
        InputObjectType type, object?[] values, bool[] provided, int before, ref InputFailures? failures)
    {
        object? result = null;
        Exception? refusal = null;
        if (InputFailures.Count(failures) == before)
        {
            try
            {
                result = type.Create is { } create ? create(new InputObjectFields(values, provided)) : ToDictionary(type, values, provided);
            }
            catch (Exception exception)
            {
                refusal = exception;
            }
        }

        if (type.HasConstraints)
        {
            CheckFields(type, values, provided, before, result, ref failures);
            if (result is not null && InputFailures.Count(failures) == before)
            {
                CheckObject(type, result, ref failures);
            }
        }

        // A broken constraint says better what is wrong than a constructor that stumbled over it.
        if (refusal is not null && InputFailures.Count(failures) == before)
        {
            InputFailures.Add(ref failures, refusal);
        }

        return result ?? Broken;
    }

    private static void CheckFields(
        InputObjectType type, object?[] values, bool[] provided, int before, object? owner, ref InputFailures? failures)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var field = type.Fields[i];
            if (field.Constraints.Length == 0 || IsRefused(field.Name, before, failures))
            {
                continue;
            }

            var known = InputFailures.Count(failures);
            CheckConstraints(field, values[i], provided[i], owner, ref failures);
            InputFailures.PutUnder(failures, known, field.Name);
        }
    }

    /// <summary>Whether something is wrong with a field already, so that its value is not what was given.</summary>
    private static bool IsRefused(string field, int before, InputFailures? failures)
    {
        for (var i = before; i < InputFailures.Count(failures); i++)
        {
            if (failures!.Items[i].Keys is [.., string key] && key == field)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Checks what an input object says of all its fields together.</summary>
    private static void CheckObject(InputObjectType type, object value, ref InputFailures? failures)
    {
        try
        {
            foreach (var constraint in type.Constraints)
            {
                foreach (var refusal in constraint.CheckObject(value, type))
                {
                    InputFailures.Add(ref failures, refusal);
                }
            }

            if (value is IValidatableObject validatable)
            {
                foreach (var result in validatable.Validate(new ValidationContext(value, type.Name, null, null)))
                {
                    foreach (var refusal in InputConstraint.Refuse(result, type, null))
                    {
                        InputFailures.Add(ref failures, refusal);
                    }
                }
            }
        }
        catch (Exception exception)
        {
            InputFailures.Add(ref failures, exception);
        }
    }

    private static Dictionary<string, object?> ToDictionary(InputObjectType type, object?[] values, bool[] provided)
    {
        var entries = new Dictionary<string, object?>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            if (provided[i])
            {
                entries.Add(type.Fields[i].Name, values[i]);
            }
        }

        return entries;
    }
}
