using System.Text;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;

namespace LuohuFunctions.Tests.Http;

/// <summary>Each refusal of a JSON text names the place, and what is wrong there.</summary>
public sealed class JsonBodyTests
{
    public static TheoryData<byte[], string> Malformed =>
        new()
        {
            { Text("""{"figures":[{"level":1,"level":2}]}"""), "/figures/0中的字段“level”出现了两次" },
            { Text("""{"a":1,"\u0061":2}"""), "最外层中的字段“a”出现了两次" },
            { Text("""{"figures":[1,{"remark":"\ud800"}]}"""), "/figures/1/remark的文字含有不成对的代理字符" },
            { Text("""["\udc00"]"""), "/0的文字含有不成对的代理字符" },
            { Text("""{"figures":[{"\ud800":1}]}"""), "/figures/0中有一个字段名含有不成对的代理字符" },
            { Text("""{"a/b":{"~":["\ud800"]}}"""), "/a~1b/~0/0的文字" },
            { [.. Text("{\n\"remark\":\""), 0xB2, 0xE2, .. Text("\"}")], "第2行第11字节起不是UTF-8编码" },
            { Encoding.Unicode.GetBytes("\ufeff{}"), "UTF-16" },
            { Encoding.BigEndianUnicode.GetBytes("\ufeff{}"), "UTF-16" },
            { Encoding.UTF32.GetBytes("\ufeff{}"), "UTF-32" },
            { [], "请求体是空的" },
            { Text(" \r\n"), "请求体是空的" },
            { Text(new string('[', 17) + new string(']', 17)), "嵌套超过16层" },
            { Text(new string('[', 100_000)), "嵌套超过16层" },
            { Text("{\"level\":\n NaN}"), "第2行第2字节附近不合JSON格式" },
            { Text("{} {}"), "第1行第4字节附近不合JSON格式" },
            { Text("{/* */}"), "第1行第2字节附近不合JSON格式" },
        };

    [Theory]
    [MemberData(nameof(Malformed), DisableDiscoveryEnumeration = true)]
    public void MalformedText_IsRefused_WithThePlace(byte[] body, string words)
    {
        var refusal = Assert.Throws<UnreadableBodyException>(() => JsonBody.Parse(body));

        Assert.Equal(ProblemCode.MalformedJson, refusal.Code);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ByteOrderMark_IsSkipped()
    {
        using var document = JsonBody.Parse(Encoding.UTF8.GetPreamble().Concat(Text("""{"a":"深圳😀"}""")).ToArray());

        Assert.Equal("深圳😀", document.RootElement.GetProperty("a").GetString());
    }

    [Fact]
    public void SixteenLevels_AndTheSameNameInTwoObjects_AreFine()
    {
        JsonBody.Parse(Text(new string('[', 16) + new string(']', 16))).Dispose();
        JsonBody.Parse(Text("""{"figures":[{"level":1},{"level":2}],"level":{"level":3}}""")).Dispose();
    }

    private static byte[] Text(string json) => Encoding.UTF8.GetBytes(json);
}
