using System.Text;

namespace CommitLang.EndToEnd.Tests;

/// <summary>Whatever the bytes, there is an answer: never a stack trace, never a failure of the tool.</summary>
public sealed class HostileInputTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    public static TheoryData<string, string> Texts => new()
    {
        { "empty", "" },
        { "blank", " \t\r\n\f\v\u00A0\u2028" },
        { "emoji", "party 🕊 \"😀\"\n// 👩‍👩‍👧‍👦\ncommitment 🕊 { }" },
        { "right to left", "party \u202Eabc\u202C \"\u05D0\u05D1\" party نورلاند" },
        { "zero", "party A\0B\0\n\0" },
        { "half a pair", "party \uD83D \"\uDE00\"" },
        { "unterminated", "party A \"never ends\ncommitment B {" },
        { "braces", new string('{', 2000) },
        { "parentheses", $"party A\nact B\ncommitment C {{ A shall B when {new string('(', 3000)}" },
        { "one long line", $"party {new string('n', 50_000)}" },
        { "colours", "party \e[31mRed\e[0m\u0007" },
        { "format strings", "party {0} {{ %s ${x} \"{0:N}\"" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Texts))]
    public void Any_text_gets_an_answer(string name, string text)
    {
        _folder.With("x.commit", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text)).ToArray());
        foreach (var format in new[] { "text", "json", "sarif", "msbuild" })
        {
            AssertAnswer(_folder.Run("check", "x.commit", "--format", format), name);
        }

        AssertAnswer(_folder.Run("generate", "x.commit", "-o", "out"), name);
    }

    [Fact]
    public void Random_bytes_get_an_answer()
    {
        var random = new Random(20300110);
        for (var i = 0; i < 40; i++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            AssertAnswer(_folder.With("x.commit", bytes).Run("check", "x.commit"), $"{i}");
        }
    }

    [Fact]
    public void One_letter_changed_gets_an_answer()
    {
        var random = new Random(20300111);
        for (var i = 0; i < 60; i++)
        {
            var letters = ToolFolder.Clash.ToCharArray();
            letters[random.Next(letters.Length)] = (char)random.Next(1, 0x250);
            AssertAnswer(_folder.With("x.commit", new string(letters)).Run("check", "x.commit"), new string(letters));
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Large_nonsense_gets_an_answer()
    {
        foreach (var text in new[] { new string('{', 1_000_000), new string('(', 1_000_000), string.Concat(Enumerable.Repeat("party ", 100_000)) })
        {
            AssertAnswer(_folder.With("x.commit", text).Run("check", "x.commit", "-q"), text[..10]);
        }
    }

    private static void AssertAnswer(ProcessResult result, string about)
    {
        Assert.True(result.ExitCode is 0 or 1, $"{about}: {result.Error}");
        Assert.DoesNotContain("   at ", result.Output + result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("CL9009", result.Output + result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Output, letter => letter is '\e' or '\0' or '\u0007' or '\u202E');
    }
}
