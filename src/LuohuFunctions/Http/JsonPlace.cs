using System.Globalization;
using System.Text.Json;

namespace LuohuFunctions.Http;

/// <summary>Where a reader of JSON is: which object or array it is in, and which names it has seen there.</summary>
internal sealed class JsonPlace
{
    private readonly Stack<Container> containers = new();

    /// <summary>Takes the next token.</summary>
    /// <param name="token">The token's type.</param>
    /// <param name="text">The text of a property's name.</param>
    /// <returns>False for a name that the object has already.</returns>
    public bool TryMove(JsonTokenType token, string? text)
    {
        switch (token)
        {
            case JsonTokenType.PropertyName:
                if (!containers.Peek().Names!.Add(text!))
                    return false;
                containers.Peek().Name = text;
                return true;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                containers.Pop();
                Count();
                return true;
            case JsonTokenType.StartObject:
                containers.Push(new() { Names = [] });
                return true;
            case JsonTokenType.StartArray:
                containers.Push(new());
                return true;
            default:
                Count();
                return true;
        }
    }

    /// <summary>The JSON pointer of the value that is being read; 最外层 for the outermost.</summary>
    public override string ToString()
    {
        var pointer = string.Concat(
            containers
                .Reverse()
                .Select(container =>
                    container.Names is null ? "/" + container.Index.ToString(CultureInfo.InvariantCulture)
                    : container.Name is { } name ? ParseErrorCode.PointerTo(name)
                    : ""
                )
        );
        return pointer.Length == 0 ? "最外层" : pointer;
    }

    // A value has been read: the next one of an array is another, the next one of an object has a name of its own.
    private void Count()
    {
        if (!containers.TryPeek(out var container))
            return;
        container.Index++;
        container.Name = null;
    }

    private sealed class Container
    {
        public HashSet<string>? Names { get; init; }

        public string? Name { get; set; }

        public int Index { get; set; }
    }
}
