using System.Text;
using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Tests.Data.Resumes;

public class PlainTextTests
{
    private const string Russian = "Анна Иванова, разработчик баз данных. Опыт работы: 5 лет.\r\nНавыки: SQL и машинное обучение";
    private const string Chinese = "个人简历\n姓名：王芳\n技能：数据库、机器学习和 C#，五年工作经验。";
    private const string English = "Anna Ivanova\tdeveloper";

    public static TheoryData<string, string> Texts
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var text in (string[])[Russian, Chinese, English])
            {
                foreach (var encoding in (string[])["utf-8", "utf-8 marked", "utf-16", "utf-16 marked", "utf-16BE", "utf-16BE marked", "GB18030"])
                {
                    // Russian in GB18030 is three times what nobody writes.
                    if (text != Russian || encoding != "GB18030")
                    {
                        data.Add(text, encoding);
                    }
                }
            }

            data.Add(Russian, "windows-1251");
            data.Add(Russian.ToUpperInvariant(), "windows-1251");
            data.Add(English, "windows-1251");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Decode_Should_FindOutTheEncoding(string text, string encoding)
    {
        var parts = encoding.Split(' ');
        var codec = CodePagesEncodingProvider.Instance.GetEncoding(parts[0]) ?? Encoding.GetEncoding(parts[0]);
        byte[] content = [.. parts.Length > 1 ? codec.GetPreamble() : [], .. codec.GetBytes(text)];

        PlainText.Decode(content).ShouldBe(text);
    }

    [Fact]
    public void Decode_Should_RefuseWhatIsNoText()
    {
        PlainText.Decode([0x00, 0x01, 0x02, 0x00]).ShouldBeNull();
        PlainText.Decode([0xEF, 0xBB, 0xBF, 0xFF]).ShouldBeNull();
        PlainText.Decode([0xFF, 0xFE, 0x00, 0xD8]).ShouldBeNull();
        PlainText.Decode([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).ShouldBeNull();
        PlainText.Decode("a\u0007b"u8).ShouldBeNull();
        PlainText.Decode([]).ShouldBe("");
    }
}
