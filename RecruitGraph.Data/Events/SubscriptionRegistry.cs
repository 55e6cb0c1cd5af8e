using System.Runtime.InteropServices;
using RecruitGraph.Data.Applications;

namespace RecruitGraph.Data.Events;

/// <summary>
/// Who is subscribed, kept by vacancy, so that an event costs as much as it has subscribers.
/// </summary>
internal sealed class SubscriptionRegistry
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, HashSet<ApplicationEventSubscription>> _ofVacancy = [];
    private readonly HashSet<ApplicationEventSubscription> _ofAll = [];
    private readonly List<ApplicationEventSubscription> _tooSlow = [];
    private bool _closed;

    /// <summary>False after <see cref="Close"/>.</summary>
    public bool Add(ApplicationEventSubscription subscription)
    {
        lock (_gate)
        {
            if (_closed)
            {
                return false;
            }

            if (subscription.Filter.VacancyId is { } vacancy)
            {
                ref var ofVacancy = ref CollectionsMarshal.GetValueRefOrAddDefault(_ofVacancy, vacancy, out _);
                (ofVacancy ??= []).Add(subscription);
            }
            else
            {
                _ofAll.Add(subscription);
            }

            return true;
        }
    }

    public void Remove(ApplicationEventSubscription subscription)
    {
        lock (_gate)
        {
            RemoveLocked(subscription);
        }
    }

    /// <summary>Offers an event to whom it concerns; those without room are ended. Returns how many were.</summary>
    public int Offer(ApplicationEvent happened)
    {
        lock (_gate)
        {
            if (_ofVacancy.TryGetValue(happened.VacancyId, out var ofVacancy))
            {
                OfferTo(ofVacancy, happened);
            }

            OfferTo(_ofAll, happened);
            var ended = _tooSlow.Count;
            foreach (var subscription in _tooSlow)
            {
                RemoveLocked(subscription);
            }

            _tooSlow.Clear();
            return ended;
        }
    }

    /// <summary>Lets every subscription end after what has arrived, and takes no more.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            foreach (var subscription in _ofVacancy.Values.SelectMany(ofVacancy => ofVacancy).Concat(_ofAll))
            {
                subscription.Complete();
            }

            _ofVacancy.Clear();
            _ofAll.Clear();
        }
    }

    private void OfferTo(HashSet<ApplicationEventSubscription> subscriptions, ApplicationEvent happened)
    {
        foreach (var subscription in subscriptions)
        {
            if (subscription.Filter.Matches(happened) && !subscription.Offer(happened))
            {
                _tooSlow.Add(subscription);
            }
        }
    }

    private void RemoveLocked(ApplicationEventSubscription subscription)
    {
        if (subscription.Filter.VacancyId is not { } vacancy)
        {
            _ofAll.Remove(subscription);
        }
        else if (_ofVacancy.TryGetValue(vacancy, out var ofVacancy) && ofVacancy.Remove(subscription) && ofVacancy.Count == 0)
        {
            _ofVacancy.Remove(vacancy);
        }
    }
}
