using System.Text.Json.Serialization;

namespace Luohu.Domain;

/// <summary>Which of the two documents that are made from one snapshot. The words are those of plan files, calls and stored rows.</summary>
public enum Edition
{
    /// <summary>全本: every section and the annex of all indicators.</summary>
    [JsonStringEnumMemberName("full")]
    Full,

    /// <summary>简报: what a leader reads in four minutes, on four pages at most.</summary>
    [JsonStringEnumMemberName("brief")]
    Brief,
}
