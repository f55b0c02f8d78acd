using System.Text.Json.Serialization;
using Luohu.Bulletins.Data;

namespace Luohu.Bulletins.Board;

/// <summary>Where an indicator stands, as a board names it.</summary>
public enum BoardStatus
{
    /// <summary>正常.</summary>
    [JsonStringEnumMemberName("onTrack")]
    OnTrack,

    /// <summary>关注.</summary>
    [JsonStringEnumMemberName("watch")]
    Watch,

    /// <summary>滞后.</summary>
    [JsonStringEnumMemberName("behind")]
    Behind,

    /// <summary>未报送.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,

    /// <summary>未到报送期.</summary>
    [JsonStringEnumMemberName("notDue")]
    NotDue,

    /// <summary>暂不评价.</summary>
    [JsonStringEnumMemberName("notEvaluated")]
    NotEvaluated,
}

/// <summary>Names the bulletin's own classes for a board.</summary>
internal static class BoardStatuses
{
    public static BoardStatus From(EvaluationStatus status) =>
        status switch
        {
            EvaluationStatus.OnSchedule => BoardStatus.OnTrack,
            EvaluationStatus.Watched => BoardStatus.Watch,
            EvaluationStatus.Behind => BoardStatus.Behind,
            EvaluationStatus.Missing => BoardStatus.Missing,
            EvaluationStatus.NotDue => BoardStatus.NotDue,
            _ => BoardStatus.NotEvaluated,
        };
}
