namespace PlanIngest.Loader.Review;

/// <summary>A decision cannot be taken: nothing has this id, or it is about something else; the message is one sentence.</summary>
public sealed class ReviewException(string message) : Exception(message);
