namespace RecruitGraph.GraphQL.Validation;

/// <summary>Marks a rule that is about <c>@defer</c> and <c>@stream</c> alone: a schema that knows neither does without it.</summary>
internal interface IIncrementalDeliveryRule;
