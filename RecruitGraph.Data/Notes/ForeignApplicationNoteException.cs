namespace RecruitGraph.Data.Notes;

/// <summary>The note is somebody else's: only its author changes it, and he or ADMIN deletes it.</summary>
public sealed class ForeignApplicationNoteException() : RecruitGraphException(
    "FOREIGN_APPLICATION_NOTE", "The note is somebody else's. Only its author changes it; he and ADMIN may delete it.");
