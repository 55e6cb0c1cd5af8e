using RecruitGraph.Data.Profiles;

namespace RecruitGraph.Tests.Data.Profiles;

public class PinyinTests
{
    [Theory]
    [InlineData("李雷", "lilei")]
    [InlineData("吕布", "lvbu")]
    [InlineData("单雄信", "shanxiongxin")]
    [InlineData("长孙无忌", "zhangsunwuji")]
    [InlineData("简单", "jiandan")]
    [InlineData("Ада Lovelace", "Ада Lovelace")]
    [InlineData("李Lee", "liLee")]
    [InlineData("", "")]
    public void Of_Should_ReplaceChineseCharactersByTheirSyllables(string name, string expected) => Pinyin.Of(name).ShouldBe(expected);
}
