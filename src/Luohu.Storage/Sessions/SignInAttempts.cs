using Azure;
using Azure.Data.Tables;

namespace Luohu.Storage.Sessions;

/// <summary>
/// The sign-ins at the provider that have begun, as rows among the sessions: each is good once, for ten minutes, and in the browser alone
/// that has begun it, so nobody can sign another's browser in as himself.
/// </summary>
public sealed class SignInAttempts
{
    // No session's row: the key of one is a hash alone.
    private const string Prefix = "attempt:";
    private const string Below = "attempt;";

    // Whoever begins one clears away more than one, so they do not pile up.
    private const int MostCleared = 20;

    private readonly TableClient table;
    private readonly TimeProvider clock;
    private readonly string region;

    internal SignInAttempts(TableClient table, TimeProvider clock, string region) =>
        (this.table, this.clock, this.region) = (table, clock, region);

    /// <summary>How long one is good.</summary>
    public static TimeSpan GoodFor { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Begins one.</summary>
    /// <param name="browser">What the browser's cookie holds from another that it has begun; null for none.</param>
    /// <param name="returnPath">Where the browser is led in the end.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The state, which goes to the provider and back; what the browser's cookie is to hold; and the rest.</returns>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task<(string State, string Browser, SignInAttempt Attempt)> BeginAsync(
        string? browser,
        string returnPath,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        await ClearAsync(now, cancellationToken);

        // The browser keeps what it has: it may have begun another in the next tab.
        var holder = Secret.KeyOf(browser) is null ? Secret.Create() : browser!;
        var (state, attempt) = (Secret.Create(), new SignInAttempt(Secret.Create(), Secret.Create(), returnPath));
        await table.AddEntityAsync(
            new TableEntity(SessionRow.Partition, Prefix + Secret.KeyOf(state))
            {
                ["Region"] = region,
                ["Browser"] = Secret.KeyOf(holder),
                ["Nonce"] = attempt.Nonce,
                ["Verifier"] = attempt.Verifier,
                ["ReturnPath"] = attempt.ReturnPath,
                ["Until"] = now + GoodFor,
            },
            cancellationToken
        );
        return (state, holder, attempt);
    }

    /// <summary>Uses one up.</summary>
    /// <param name="state">What came back from the provider.</param>
    /// <param name="browser">What the browser's cookie holds.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Null where there is none of that state, or it is used, too old, or another browser's, which does not use it up.</returns>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task<SignInAttempt?> RedeemAsync(string? state, string? browser, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (Secret.KeyOf(state) is not { } key || Secret.KeyOf(browser) is not { } holder)
            return null;
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            SessionRow.Partition,
            Prefix + key,
            cancellationToken: cancellationToken
        );
        if (found is not { HasValue: true, Value: { } row } || row.GetString("Region") != region || row.GetString("Browser") != holder)
            return null;

        // Of two that come at once, the one whose deletion finds the row has used it.
        var gone = await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken);
        return gone.Status == 204 && row.GetDateTimeOffset("Until") > now
            ? new(row.GetString("Nonce"), row.GetString("Verifier"), row.GetString("ReturnPath"))
            : null;
    }

    private async Task ClearAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {SessionRow.Partition} and RowKey ge {Prefix} and RowKey lt {Below} and Until le {now}"
        );
        var pages = table.QueryAsync<TableEntity>(
            filter,
            MostCleared,
            [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)],
            cancellationToken
        );
        await foreach (var page in pages.AsPages().WithCancellation(cancellationToken))
        {
            foreach (var row in page.Values)
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
            return;
        }
    }
}
