namespace HccBot.Benchmarks.Load;

/// <summary>What became of every turn. Each of its cells is written by one request.</summary>
internal sealed class Tally(LoadPlan plan)
{
    private readonly int[] _status = new int[plan.Turns];
    private readonly TimeSpan[] _acknowledged = new TimeSpan[plan.Turns];
    private readonly TimeSpan[] _answered = new TimeSpan[plan.Turns];
    private readonly int[] _answers = new int[plan.Turns];
    private long _start;

    /// <summary>Time since the start.</summary>
    public TimeSpan Now => TimeProvider.System.GetElapsedTime(_start);

    public int Posted { get; private set; }

    /// <summary>Turns that were answered 200.</summary>
    public IEnumerable<int> Acknowledged => Turns.Where(turn => _status[turn] == 200);

    /// <summary>Acknowledged turns whose answer has not arrived.</summary>
    public int Lost => Acknowledged.Count(turn => Volatile.Read(ref _answers[turn]) == 0);

    public int Answered => Turns.Count(turn => _answers[turn] > 0);

    public int AnsweredTwice => Turns.Count(turn => _answers[turn] > 1);

    /// <summary>Turns that were refused for now.</summary>
    public int Refused => Turns.Count(turn => _status[turn] is 429 or 503);

    /// <summary>Turns that failed, or were answered with anything else.</summary>
    public int Failed => Turns.Count(turn => _status[turn] is not (200 or 429 or 503));

    private IEnumerable<int> Turns => Enumerable.Range(0, Posted);

    public void Start() => _start = TimeProvider.System.GetTimestamp();

    public void NotePosted() => Posted++;

    /// <summary>Notes the status that a turn was answered with; 0 for none.</summary>
    public void NoteStatus(int turn, int status) => (_acknowledged[turn], _status[turn]) = (Now - plan.DueOf(turn), status);

    /// <summary>Notes that a card for a turn has arrived.</summary>
    public void NoteAnswer(int turn)
    {
        if (Interlocked.Increment(ref _answers[turn]) == 1)
        {
            _answered[turn] = Now - plan.DueOf(turn);
        }
    }

    /// <summary>Times from when a turn was due until its card was there, in order; of those after the warm-up.</summary>
    public TimeSpan[] AnswerTimes() => [.. Turns.Skip(plan.First).Where(turn => _answers[turn] > 0).Select(turn => _answered[turn]).Order()];

    /// <summary>Times until a turn was acknowledged, in order; of those after the warm-up.</summary>
    public TimeSpan[] AcknowledgementTimes() => [.. Acknowledged.Where(turn => turn >= plan.First).Select(turn => _acknowledged[turn]).Order()];
}
