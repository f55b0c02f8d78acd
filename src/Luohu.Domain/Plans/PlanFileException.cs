namespace Luohu.Domain.Plans;

/// <summary>A plan file that cannot be used. The message is one line: file, JSON pointer, what is wrong.</summary>
public sealed class PlanFileException : Exception
{
    /// <summary>A fault at a place of a file.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="pointer">The JSON pointer of the place; empty for the whole file.</param>
    /// <param name="fault">What is wrong there.</param>
    /// <param name="inner">The exception that showed it, if any.</param>
    public PlanFileException(string file, string pointer, string fault, Exception? inner = null)
        : base($"{file}#{pointer}: {fault}".ReplaceLineEndings(" "), inner)
    {
        File = file;
        Pointer = pointer;
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>The JSON pointer of the fault.</summary>
    public string Pointer { get; }
}
