using RecruitGraph.Server.Resumes.Analysis;

namespace RecruitGraph.Tests.Server.Resumes.Analysis;

public class FinderTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    [Theory]
    [InlineData("Mail: anna.ivanova+cv@mail.example.org.", "anna.ivanova+cv@mail.example.org")]
    [InlineData("邮箱：wang_fang@example.cn，电话", "wang_fang@example.cn")]
    [InlineData("@anna, anna@, a@b", null)]
    public void FindEmail_Should_GiveTheFirstAddress(string text, string? expected) => ContactFinder.FindEmail(text).ShouldBe(expected);

    [Theory]
    [InlineData("Phone: +1 (415) 555-0123", "+1 (415) 555-0123")]
    [InlineData("Телефон: 8 (912) 345-67-89", "8 (912) 345-67-89")]
    [InlineData("手机：13812345678", "13812345678")]
    [InlineData("0912-345-678", "0912-345-678")]
    [InlineData("2015 - 2020|+7 912 345-67-89", "+7 912 345-67-89")]
    [InlineData("138 1234 5678|Tel. 555-12-34", "555-12-34")]
    [InlineData("2015-2020, 01.09.2015 - 30.06.2020", null)]
    [InlineData("110105199003078888", null)]
    public void FindPhoneNumber_Should_GiveWhatIsCalledSo_OrCanBeNothingElse(string lines, string? expected) =>
        ContactFinder.FindPhoneNumber(lines.Split('|')).ShouldBe(expected);

    [Theory]
    [InlineData("Date of birth: 2 March 1990", 35)]
    [InlineData("Date of birth: March 1, 1990", 36)]
    [InlineData("Born on 1990-03-01", 36)]
    [InlineData("Дата рождения: 02.03.1990", 35)]
    [InlineData("Женщина, 40 лет, родилась 5 мая 1991", 34)]
    [InlineData("出生日期：1990年3月1日", 36)]
    [InlineData("出生年月：1990.03", 36)]
    [InlineData("Год рождения: 1990", 36)]
    [InlineData("Age: 32", 32)]
    [InlineData("Возраст – 41", 41)]
    [InlineData("年龄：28", 28)]
    [InlineData("女，28岁", 28)]
    [InlineData("Мужчина, 33 года", 33)]
    [InlineData("I am 45 years old", 45)]
    [InlineData("Опыт работы 25 лет", null)]
    [InlineData("Date of birth: 31.02.1990", null)]
    [InlineData("Age: 200", null)]
    [InlineData("Page: 32", null)]
    public void Age_Should_ComeFromTheDateOfBirth_OrWhereItIsSaid(string line, int? expected) =>
        AgeFinder.Find([line], Today).ShouldBe(expected);

    [Theory]
    [InlineData("Resume|Anna Maria Ivanova|Developer", "Anna Maria Ivanova")]
    [InlineData("Резюме|Иванова Анна Петровна", "Иванова Анна Петровна")]
    [InlineData("个人简历|王芳|后端开发", "王芳")]
    [InlineData("Skills|Name: Anna Ivanova", "Anna Ivanova")]
    [InlineData("姓 名：欧阳娜娜  性别：女", "欧阳娜娜")]
    [InlineData("ФИО: Иванова Анна", "Иванова Анна")]
    [InlineData("Backend Developer|a@b.c", null)]
    [InlineData("后端|开发工程师", null)]
    [InlineData("anna ivanova", null)]
    public void Name_Should_BeWhatIsCalledSo_OrStandsAloneAtTheTop(string lines, string? expected) =>
        NameFinder.Find(lines.Split('|')).ShouldBe(expected);

    [Theory]
    [InlineData("Objective: backend development", "backend development")]
    [InlineData("Желаемая должность и зарплата|Аналитик данных", "Аналитик данных")]
    [InlineData("求职意向：后端开发工程师", "后端开发工程师")]
    [InlineData("I had no objective: none", null)]
    [InlineData("Objective", null)]
    public void CareerInterest_Should_StandBehindItsName(string lines, string? expected) =>
        CareerInterestFinder.Find(lines.Split('|')).ShouldBe(expected);

    [Fact]
    public void Finders_Should_TakeHostileTextsInTheirStride()
    {
        var lines = (string[])[new string('(', 100_000), new string('1', 100_000), string.Concat(Enumerable.Repeat("+1 (", 25_000)), new string('a', 100_000) + "@", "Name:" + new string(' ', 100_000)];

        ContactFinder.FindEmail(string.Join('\n', lines)).ShouldBeNull();
        ContactFinder.FindPhoneNumber(lines).ShouldBeNull();
        AgeFinder.Find(lines, Today).ShouldBeNull();
        NameFinder.Find(lines).ShouldBeNull();
        CareerInterestFinder.Find(lines).ShouldBeNull();
    }
}
