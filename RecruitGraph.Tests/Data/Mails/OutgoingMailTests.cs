using RecruitGraph.Data.Mails;

namespace RecruitGraph.Tests.Data.Mails;

public sealed class OutgoingMailTests
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public void NoteSent_Should_ForgetWhomAndWhat()
    {
        var mail = OutgoingMail.Write(OutgoingMailKind.SecurityNotice, null, "anna@example.org", "Hello", "Anna", Now);

        mail.NoteSent(Now.AddMinutes(1));

        (mail.SentAt, mail.Recipient, mail.Body, mail.Subject).ShouldBe((Now.AddMinutes(1), null, null, "Hello"));
        Should.Throw<InvalidOperationException>(() => mail.NoteSent(Now));
        Should.Throw<InvalidOperationException>(() => mail.NoteFailure(Now));
    }
}
