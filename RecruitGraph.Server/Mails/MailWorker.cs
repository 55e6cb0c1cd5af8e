using Microsoft.Extensions.Options;

namespace RecruitGraph.Server.Mails;

/// <summary>Looks at the queue of mails again and again.</summary>
internal sealed class MailWorker(
    MailDelivery delivery, MailForgetting forgetting, IOptions<MailOptions> options, TimeProvider time, ILogger<MailWorker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Value.Deliver)
        {
            var delivered = 0;
            try
            {
                delivered = await delivery.DeliverDueAsync(stoppingToken);
                await forgetting.ForgetAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.QueueUnreachable(exception);
            }

            if (delivered == 0)
            {
                await Task.Delay(options.Value.PollInterval, time, stoppingToken);
            }
        }
    }
}
