using Luohu.Plan;

namespace Luohu.Bulletins.Data;

/// <summary>Where an indicator stands in a bulletin; each stands in exactly one place, so that the counts add up.</summary>
internal enum Standing
{
    /// <summary>Green.</summary>
    OnSchedule,

    /// <summary>Yellow.</summary>
    Watched,

    /// <summary>Red.</summary>
    Behind,

    /// <summary>A figure is due and has not been reported.</summary>
    Missing,

    /// <summary>No figure is due yet this year.</summary>
    NotDue,

    /// <summary>A figure stands but cannot be judged, since what it is to be compared with is missing.</summary>
    NotJudged,
}

/// <summary>Tells and names standings.</summary>
internal static class Standings
{
    /// <summary>Where an indicator stands.</summary>
    public static Standing Of(Assessment assessment) => assessment switch
    {
        { Light: Light.Green } => Standing.OnSchedule,
        { Light: Light.Yellow } => Standing.Watched,
        { Light: Light.Red } => Standing.Behind,
        { Due: null } => Standing.NotDue,
        { IsMissing: true } => Standing.Missing,
        _ => Standing.NotJudged,
    };

    /// <summary>The word for a standing.</summary>
    public static string Word(Standing standing) => standing switch
    {
        Standing.OnSchedule => Wording.Of(Light.Green),
        Standing.Watched => Wording.Of(Light.Yellow),
        Standing.Behind => Wording.Of(Light.Red),
        Standing.Missing => "未报送",
        Standing.NotDue => "未到报送期",
        _ => "暂不评价",
    };
}
